package dev.crossdock.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as it is listed.
 *
 * @param state such as {@code dead-lettered} or {@code in-doubt}; {@code skipped} where a person
 *     skipped a dead-lettered one
 * @param label the state in words, such as {@code Dead-lettered}
 * @param attempts calls so far; {@code uncounted} of them used up none
 * @param code why the last one ended so
 * @param at when it came into this state; of one to be tried again, when it failed last
 * @param dueAt when it is tried again; null where it is not
 * @param transmission the transmission that its document came with
 * @param byteFrom where the document begins in the transmission's bytes
 * @param map what the document was read by, with {@code mapVersion}
 */
public record FoundDelivery(
    long id,
    String target,
    String state,
    String label,
    long document,
    String type,
    @Nullable String documentNumber,
    @Nullable String partner,
    String usage,
    int attempts,
    int uncounted,
    @Nullable String code,
    @Nullable String detail,
    Instant at,
    @Nullable Instant dueAt,
    String idempotencyKey,
    @Nullable String orderKey,
    @Nullable Long transmission,
    int interchange,
    int documentNo,
    long byteFrom,
    long byteTo,
    @Nullable String map,
    @Nullable String mapVersion) {}
