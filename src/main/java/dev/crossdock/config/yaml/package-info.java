/** Partner files: read, checked against their schema and each other, swapped one by one. */
@NullMarked
package dev.crossdock.config.yaml;

import org.jspecify.annotations.NullMarked;
