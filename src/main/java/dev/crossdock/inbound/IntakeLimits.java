package dev.crossdock.inbound;

/**
 * How much the hub takes in.
 *
 * @param backlogFiles files stored and not read yet, with {@code backlogBytes}; from then on intake
 *     is paused until a fifth of it is gone
 * @param diskFree bytes that must be free on the disks that the hub writes to
 * @param rate files a second of one sender, in the long run; 0 is without limit
 */
public record IntakeLimits(long backlogFiles, long backlogBytes, long diskFree, int rate) {}
