/** The way to and from the broker over JMS. */
@NullMarked
package dev.crossdock.delivery.jms;

import org.jspecify.annotations.NullMarked;
