package dev.crossdock.edi.acknowledge;

import java.time.LocalDateTime;

/**
 * Our own numbers and time for an outgoing acknowledgement; sender and receiver are those of the
 * received interchange, swapped.
 *
 * @param controlNumber ISA13 (up to 9 digits) or UNB 0020
 * @param groupControlNumber GS06 of the first 997 group, the next ones count on from it; unused by
 *     TA1 and CONTRL
 * @param when date and time of preparation
 */
public record AcknowledgementEnvelope(
    long controlNumber, long groupControlNumber, LocalDateTime when) {}
