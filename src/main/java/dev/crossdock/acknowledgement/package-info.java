/**
 * What partners and we tell each other of what came: 997, 999, TA1, CONTRL, 824, APERAK, reports.
 */
@NullMarked
package dev.crossdock.acknowledgement;

import org.jspecify.annotations.NullMarked;
