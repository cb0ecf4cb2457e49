/** Documents of XML and JSON as trees of parts. */
@NullMarked
package dev.crossdock.mapping.tree;

import org.jspecify.annotations.NullMarked;
