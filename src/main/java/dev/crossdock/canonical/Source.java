package dev.crossdock.canonical;

import org.jspecify.annotations.Nullable;

/**
 * Where a document came from.
 *
 * @param transmission transmission number; null where nothing was received, as on the command line
 * @param interchange position of the interchange in the transmission, from 1; 0 where there is none
 * @param group position of the group in the interchange, from 1; 0 where there is none
 * @param document position of the document in its interchange or file, from 1
 * @param interchangeControlNumber ISA13 or UNB 0020
 * @param groupControlNumber GS06 or UNG 0048
 * @param documentControlNumber ST02 or UNH 0062
 * @param origin the segment or record the document begins with
 */
public record Source(
    @Nullable Long transmission,
    int interchange,
    int group,
    int document,
    String standard,
    String message,
    @Nullable String version,
    @Nullable String interchangeControlNumber,
    @Nullable String groupControlNumber,
    @Nullable String documentControlNumber,
    @Nullable Origin origin) {}
