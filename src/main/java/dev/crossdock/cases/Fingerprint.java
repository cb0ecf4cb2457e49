package dev.crossdock.cases;

import dev.crossdock.diagnostics.Code;

/** What makes two events the same deviation: at most one case that is not closed has one. */
public record Fingerprint(String value) {

  /** Of content: the business key, or the place where there is none. */
  public static Fingerprint content(About about) {
    return about.businessKey() != null
        ? ofKey(about.businessKey())
        : new Fingerprint(
            "place %d/%d/%d"
                .formatted(about.transmission(), about.interchange(), about.documentNo()));
  }

  /** Of the documents of this business key. */
  public static Fingerprint ofKey(String businessKey) {
    return new Fingerprint("key " + businessKey);
  }

  /** Of technical trouble: the target or channel and the code, whatever it hits. */
  public static Fingerprint technical(String subject, Code code) {
    return new Fingerprint("technical %s %s".formatted(subject, code.id()));
  }
}
