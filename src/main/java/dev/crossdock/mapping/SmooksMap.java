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
import org.smooks.engine.delivery.interceptor.InterceptorVisitorChainFactory;
import org.smooks.io.source.StreamSource;
import org.xml.sax.SAXException;

/** A Smooks made ready for one map, kept for all its documents. Thread-safe. */
final class SmooksMap {

  private final Smooks smooks;

  /**
   * Compiles everything at once, so that a faulty map is told when it is loaded.
   *
   * @param ours whether it has visitors of ours only. They need none of the interceptors and
   *     serializers that Smooks puts around visitors, which cost more than the visitors do
   */
  @SuppressWarnings("deprecation") // the element that replaces it says the same in every map
  SmooksMap(InputStream configuration, Binding binding, boolean ours)
      throws IOException, SAXException {
    // Not the caller's thread's: Smooks looks for our reader there.
    var loader = SmooksMap.class.getClassLoader();
    var builder = new DefaultApplicationContextBuilder();
    this.smooks = new Smooks(builder.withClassLoader(loader).withSystemResources(!ours).build());
    var application = smooks.getApplicationContext();
    application.getRegistry().registerObject(Binding.class, binding);
    if (ours) {
      var none = new InterceptorVisitorChainFactory(application);
      application.getRegistry().registerObject(InterceptorVisitorChainFactory.class, none);
    }
    smooks.setFilterSettings(
        FilterSettings.newSaxNgSettings()
            .setReaderPoolSize(-1)
            .setDefaultSerializationOn(false)
            .setMaintainElementStack(ours) // else an element without a visitor fails
            .setCloseSource(false));
    smooks.addResourceConfigs(configuration);
    smooks.createExecutionContext();
    if (ours) {
      PlainSelector.use(application.getRegistry());
    }
  }

  /** Reads what the job names into the draft. */
  <T> void run(TypedKey<T> key, T job, Draft draft) {
    ExecutionContext context = smooks.createExecutionContext();
    context.put(key, job);
    context.put(Bind.DRAFT, draft);
    smooks.filterSource(context, new StreamSource<>(new ByteArrayInputStream(new byte[0])));
  }
}
