package dev.crossdock.outbound;

import dev.crossdock.outbound.Bundle.Part;
import dev.crossdock.outbound.Outgoing.Together;
import dev.crossdock.store.TransmissionNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Puts together what leaves as one interchange or file. */
final class Bundling {

  private Bundling() {}

  static List<Bundle> of(List<DocumentToSend> accepted) {
    var together = new LinkedHashMap<Together, List<Part>>();
    accepted.stream()
        .sorted(Comparator.comparingLong(DocumentToSend::id))
        .forEach(
            d ->
                together
                    .computeIfAbsent(d.outgoing().together(d.document()), t -> new ArrayList<>())
                    .add(new Part(d.id(), d.outgoing())));
    return together.entrySet().stream()
        .flatMap(e -> bundles(e.getKey().transmission(), e.getValue()))
        .toList();
  }

  private static Stream<Bundle> bundles(TransmissionNumber transmission, List<Part> parts) {
    if (parts.get(0).outgoing() instanceof OutgoingMessage) {
      return Stream.of(new Bundle(transmission, parts, new byte[0]));
    }
    var bytes = file(parts);
    if (bytes.length > 0) {
      return Stream.of(new Bundle(transmission, parts, bytes));
    }
    if (parts.size() > 1) {
      // Each can be written alone. Two of one number, say, would be read as one.
      return parts.stream().flatMap(part -> bundles(transmission, List.of(part)));
    }
    throw new IllegalStateException("Document " + parts.get(0).id() + " can't be written any more");
  }

  private static byte[] file(List<Part> parts) {
    var files = parts.stream().map(p -> (OutgoingFile) p.outgoing()).toList();
    try {
      return files
          .get(0)
          .form()
          .write(files.stream().map(OutgoingFile::canonical).toList())
          .bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
