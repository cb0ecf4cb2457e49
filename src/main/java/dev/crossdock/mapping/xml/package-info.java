/** XML files, read without trusting them: no DTD, no entities, nothing without a limit. */
@NullMarked
package dev.crossdock.mapping.xml;

import org.jspecify.annotations.NullMarked;
