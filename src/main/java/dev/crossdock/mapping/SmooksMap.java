package dev.crossdock.mapping;

import dev.crossdock.mapping.bind.Bind;
import dev.crossdock.mapping.bind.Binding;
import dev.crossdock.mapping.bind.Draft;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.smooks.FilterSettings;
import org.smooks.Smooks;
import org.smooks.api.ExecutionContext;
import org.smooks.api.TypedKey;
import org.smooks.engine.DefaultApplicationContextBuilder;
import org.smooks.io.source.StreamSource;
import org.xml.sax.SAXException;

/** A Smooks made ready for one map, kept for all its documents. Thread-safe. */
final class SmooksMap {

  private final Smooks smooks;

  /** Compiles everything at once, so that a faulty map is told when it is loaded. */
  @SuppressWarnings("deprecation") // the element that replaces it says the same in every map
  SmooksMap(InputStream configuration, Binding binding) throws IOException, SAXException {
    // Not the caller's thread's: Smooks looks for our reader there.
    var loader = SmooksMap.class.getClassLoader();
    this.smooks =
        new Smooks(new DefaultApplicationContextBuilder().withClassLoader(loader).build());
    smooks.getApplicationContext().getRegistry().registerObject(Binding.class, binding);
    smooks.setFilterSettings(
        FilterSettings.newSaxNgSettings()
            .setReaderPoolSize(-1)
            .setDefaultSerializationOn(false)
            .setMaintainElementStack(false)
            .setCloseSource(false));
    smooks.addResourceConfigs(configuration);
    smooks.createExecutionContext();
  }

  /** Reads what the job names into the draft. */
  <T> void run(TypedKey<T> key, T job, Draft draft) {
    ExecutionContext context = smooks.createExecutionContext();
    context.put(key, job);
    context.put(Bind.DRAFT, draft);
    smooks.filterSource(context, new StreamSource<>(new ByteArrayInputStream(new byte[0])));
  }
}
