@NullMarked
package dev.crossdock.camel.route;

import org.jspecify.annotations.NullMarked;
