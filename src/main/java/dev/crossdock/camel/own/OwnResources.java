package dev.crossdock.camel.own;

import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultResourceLoader;
import org.apache.camel.spi.Resource;

/**
 * {@code resource:file:} below one folder only, {@code resource:classpath:} from {@code lib/} only.
 */
final class OwnResources extends DefaultResourceLoader {

  private static final String FILE = "file:";

  private final Path root;

  OwnResources(CamelContext context, Path root) {
    super(context);
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public Resource resolveResource(String uri) {
    if (uri.startsWith(FILE)) {
      var file = root.resolve(uri.substring(FILE.length())).normalize();
      if (!file.startsWith(root)) {
        throw new IllegalArgumentException(uri + " is not below " + root);
      }
      return super.resolveResource(FILE + file);
    }
    if (uri.contains(":") && !uri.startsWith("classpath:")) {
      throw new IllegalArgumentException(
          uri + ": a route reads files below routes/ and resources of its jars only");
    }
    return super.resolveResource(uri);
  }
}
