/** Tests of users, passwords and tokens. */
@NullMarked
package dev.crossdock.login;

import org.jspecify.annotations.NullMarked;
