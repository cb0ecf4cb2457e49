/** Who may log in: people from the users file, the command line by its token. */
@NullMarked
package dev.crossdock.login;

import org.jspecify.annotations.NullMarked;
