package dev.crossdock.camel.route;

import dev.crossdock.camel.channel.ChannelEndpoint;
import dev.crossdock.camel.work.WorkEndpoint;
import dev.crossdock.diagnostics.Nearest;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.camel.CamelContext;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.NoSuchLanguageException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.apache.camel.spi.ComponentNameResolver;
import org.apache.camel.spi.UriParam;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Why a route file can't run, in one or two sentences.
 *
 * @param names what to look for in the file to find the place, the likeliest first
 * @param line where the failure itself knows it, from 1; else 0
 * @param missingProperty whether it is only a property that has no value here
 */
public record RouteProblem(String message, List<String> names, int line, boolean missingProperty) {

  /** Components of ours: their endpoints tell their parameters themselves. */
  private static final Map<String, Class<?>> OWN =
      Map.of("work", WorkEndpoint.class, "channel", ChannelEndpoint.class);

  private static final Pattern PARAMETERS =
      Pattern.compile("Unknown parameters=\\[\\{(?<list>.*)\\}\\]");
  private static final Pattern PROPERTY =
      Pattern.compile("Property with key \\[(?<key>[^\\]]+)\\]");

  /** Reads a failure of loading or starting a route. */
  public static RouteProblem of(Throwable failure, CamelContext camel) {
    RouteProblem found = null;
    Throwable last = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      last = cause;
      var one = one(cause, camel);
      found = one != null ? one : found;
    }
    return found != null ? found : named(firstLine(last), List.of());
  }

  private static @Nullable RouteProblem one(Throwable cause, CamelContext camel) {
    if (cause instanceof MarkedYamlEngineException marked) {
      int line = marked.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      return new RouteProblem(sentence(marked.getProblem()), List.of(), line, false);
    }
    if (cause instanceof CheckedBeanSteps.UnknownNameException unknown) {
      return named(String.valueOf(unknown.getMessage()), List.of(unknown.name()));
    }
    if (cause instanceof NoSuchEndpointException unknown) {
      return component(unknown.getUri(), camel);
    }
    if (cause instanceof ResolveEndpointFailedException unresolved) {
      return endpoint(unresolved, camel);
    }
    if (cause instanceof NoSuchBeanException unknown) {
      return named(
          "There is no bean '%s'.".formatted(unknown.getName()), List.of(unknown.getName()));
    }
    if (cause instanceof NoSuchLanguageException unknown) {
      return named(
          "There is no language '%s' in this hub.".formatted(unknown.getLanguage()),
          List.of(unknown.getLanguage()));
    }
    if (cause instanceof SimpleIllegalSyntaxException syntax) {
      return named(firstLine(syntax), List.of(String.valueOf(syntax.getExpression())));
    }
    var property = PROPERTY.matcher(String.valueOf(cause.getMessage()));
    if (property.find()) {
      var key = property.group("key");
      return new RouteProblem(
          "The property '%s' has no value here.".formatted(key),
          List.of("{{" + key + "}}", key),
          0,
          true);
    }
    return null;
  }

  private static RouteProblem component(String uri, CamelContext camel) {
    var scheme = scheme(uri);
    return named(
        "There is no component '%s' in this hub.%s"
            .formatted(scheme, Nearest.to(scheme, components(camel))),
        List.of(scheme + ":", scheme));
  }

  private static @Nullable RouteProblem endpoint(
      ResolveEndpointFailedException failure, CamelContext camel) {
    var parameters = PARAMETERS.matcher(String.valueOf(failure.getMessage()));
    if (!parameters.find()) {
      return failure.getCause() == null
          ? named(firstLine(failure), List.of(scheme(failure.getUri()) + ":"))
          : null;
    }
    var name = parameters.group("list").split("=", 2)[0];
    var scheme = scheme(failure.getUri());
    return named(
        "The component '%s' has no parameter '%s'.%s"
            .formatted(scheme, name, Nearest.to(name, parameters(scheme, camel))),
        List.of(name));
  }

  private static Collection<String> components(CamelContext camel) {
    var names = new TreeSet<>(camel.getComponentNames());
    names.addAll(
        camel
            .getCamelContextExtension()
            .getContextPlugin(ComponentNameResolver.class)
            .resolveNames(camel));
    return names;
  }

  private static Collection<String> parameters(String scheme, CamelContext camel) {
    var own = OWN.get(scheme);
    if (own != null) {
      return Arrays.stream(own.getDeclaredFields())
          .filter(field -> field.isAnnotationPresent(UriParam.class))
          .map(Field::getName)
          .toList();
    }
    var factory = camel.getCamelContextExtension().getEndpointUriFactory(scheme);
    return factory == null ? List.of() : factory.propertyNames();
  }

  private static String scheme(String uri) {
    int end = uri.indexOf(':');
    return end < 0 ? uri : uri.substring(0, end);
  }

  private static RouteProblem named(String message, List<String> names) {
    return new RouteProblem(message, names, 0, false);
  }

  private static String firstLine(Throwable failure) {
    var message = failure.getMessage();
    return sentence(
        message == null
            ? failure.getClass().getSimpleName()
            : message.strip().lines().findFirst().orElse(""));
  }

  private static String sentence(String text) {
    var shown = text.strip();
    return shown.endsWith(".") ? shown : shown + '.';
  }
}
