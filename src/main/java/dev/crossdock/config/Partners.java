package dev.crossdock.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All partners and ourselves, as they are configured now. Answers come from memory, are safe for
 * many threads, and never mix two versions of one file; a partner looked up twice may have changed
 * in between.
 */
public interface Partners {

  Company company();

  /** Every partner, disabled ones included, by id. */
  List<Partner> all();

  Optional<Partner> byId(String id);

  /**
   * The enabled partner that owns an identifier read from an envelope. An identifier with the very
   * internal address wins over one that takes any.
   */
  Optional<Partner> bySender(Identifier sender);

  /**
   * Who presents this API key; empty when unknown, wrong, or its channel or partner is disabled.
   */
  Optional<Caller> byApiKey(String key);

  /**
   * Our own target, or the one that stands for a partner's channel ({@code partner:<id>/<channel>},
   * template {@code deliver-to-partner} with parameters {@code partner} and {@code channel}, or
   * {@link Target#BY_ROUTE}; both usages, dedupes).
   */
  Optional<Target> target(String id);

  /** Our own targets, and one for each channel of a partner. */
  default List<Target> targets() {
    var targets = new ArrayList<>(company().targets());
    for (Partner partner : all()) {
      for (Channel channel : partner.channels()) {
        target(channel.targetId(partner.id())).ifPresent(targets::add);
      }
    }
    return targets;
  }

  /** The agreement about a document type going one way; the first one where formats differ. */
  AgreementLookup agreement(
      Partner partner, Agreement.Direction direction, String documentType, Usage usage);

  /**
   * The agreement for an incoming document, by its envelope. Of several versions the very one wins,
   * then the one with the longest common beginning; the caller compares {@code format().version()}
   * where it matters.
   */
  AgreementLookup agreement(
      Partner partner, String standard, String message, @Nullable String version, Usage usage);

  /**
   * The agreements for an incoming file that has no envelope, chosen by its name, in their order;
   * usage is the agreement's.
   *
   * @param fileName null or empty when the sender gave none: then the agreements that take any name
   */
  List<Agreement> agreementsForFile(Partner partner, @Nullable String fileName);

  /**
   * Who came in with an API key, and through which channel.
   *
   * @param owner id of the partner, or of the system of ours, that the channel belongs to
   */
  record Caller(String owner, Channel channel) {}
}
