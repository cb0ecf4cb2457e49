/** Cases that lie beside maps: what a file is to become. */
@NullMarked
package dev.crossdock.cli.cases;

import org.jspecify.annotations.NullMarked;
