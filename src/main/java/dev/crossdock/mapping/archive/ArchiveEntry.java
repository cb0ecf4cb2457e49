package dev.crossdock.mapping.archive;

/**
 * A file in an archive.
 *
 * @param no position among the files, from 1
 * @param offset byte of the archive at which it begins
 * @param content to be read to its end before the next one is asked for; throws {@link
 *     ArchiveFailure} where it breaks off or gets too long
 */
public record ArchiveEntry(int no, String name, long offset, ArchiveEntryContent content) {}
