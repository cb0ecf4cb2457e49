package dev.crossdock.acknowledgement;

import dev.crossdock.config.Agreement;
import dev.crossdock.config.Partner;
import dev.crossdock.edi.Interchange;
import dev.crossdock.store.DocumentEntry;
import dev.crossdock.store.InterchangeEntry;
import java.util.List;
import java.util.Optional;

/** An interchange that is being read: it is acknowledged, and may carry acknowledgements. */
public interface ReceivedInterchange {

  InterchangeEntry entry();

  /** As the framer saw it. */
  Interchange envelope();

  /** The agreement with its sender whose word holds for the envelope. */
  Optional<Agreement> agreement(Partner sender);

  /** All its documents; empty where some of them must be asked of the store. */
  Optional<List<DocumentEntry>> decided();
}
