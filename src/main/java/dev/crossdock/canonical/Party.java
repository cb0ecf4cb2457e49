package dev.crossdock.canonical;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A company or place and its part in the document.
 *
 * @param roleCode the sender's own code where the role is {@link PartyRole#OTHER}
 * @param gln GS1 global location number, 13 digits
 */
public record Party(
    PartyRole role,
    @Nullable String roleCode,
    @Nullable String gln,
    List<PartyId> ids,
    @Nullable String name,
    @Nullable LegalEntity legalEntity,
    @Nullable Address address,
    List<Contact> contacts,
    List<Reference> references,
    @Nullable PartyId endpoint,
    @Nullable FinancialAccount account) {

  public Party {
    ids = List.copyOf(ids);
    contacts = List.copyOf(contacts);
    references = List.copyOf(references);
  }

  /** The GLN, else the first id, else null. */
  public @Nullable String key() {
    if (gln != null) {
      return gln;
    }
    return ids.isEmpty() ? null : ids.get(0).id();
  }
}
