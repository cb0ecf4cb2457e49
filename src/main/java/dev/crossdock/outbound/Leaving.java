package dev.crossdock.outbound;

import dev.crossdock.mapping.MapVersion;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.DocumentState;
import dev.crossdock.store.Sent;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle as it leaves.
 *
 * @param version of the messages; empty where there is none
 * @param sender we, as the envelope says it, {@code receiver} the partner; without an envelope
 *     empty, and the partner's id
 * @param controlNumber as it stands in the envelope, {@code groupNumber} likewise; empty where
 *     there is none
 * @param references of the documents in it; empty texts where they have none
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Leaving(
    Bundle bundle,
    byte[] bytes,
    String version,
    String sender,
    String receiver,
    String controlNumber,
    String groupType,
    String groupNumber,
    List<String> references) {

  /** A file, which has no numbers. */
  static Leaving file(Bundle bundle) {
    var version = bundle.agreement().format().version();
    return new Leaving(
        bundle,
        bundle.file(),
        version == null ? "" : version,
        "",
        bundle.partner(),
        "",
        "",
        "",
        bundle.parts().stream().map(part -> "").toList());
  }

  DocumentEntry entry() {
    var agreement = bundle.agreement();
    return new DocumentEntry(
        new DocumentEntry.Place(bundle.transmission(), 1, 0, 0),
        false,
        agreement.documentType(),
        agreement.format().standard(),
        agreement.format().message(),
        version,
        "",
        "",
        controlNumber,
        bundle.partner(),
        agreement.usage(),
        agreement.id(),
        null,
        null,
        new byte[0],
        DocumentState.ACCEPTED,
        0,
        bytes.length,
        agreement.outboundMap(),
        bundle.first().version().map(MapVersion::hash).orElse(null),
        null,
        bytes,
        List.of());
  }

  /**
   * What is noted of it.
   *
   * @param id of the document that has its bytes
   */
  Sent.Interchange noted(long id) {
    var agreement = bundle.agreement();
    var carried = new ArrayList<Sent.Document>();
    for (int i = 0; i < references.size(); i++) {
      carried.add(new Sent.Document(bundle.parts().get(i).id(), i + 1, references.get(i)));
    }
    return new Sent.Interchange(
        id,
        agreement.format().standard(),
        sender,
        receiver,
        agreement.usage(),
        controlNumber,
        groupType,
        groupNumber,
        agreement.sending().expect(),
        agreement.sending().within().toSeconds(),
        carried);
  }
}
