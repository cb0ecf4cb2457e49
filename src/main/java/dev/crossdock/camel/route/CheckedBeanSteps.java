package dev.crossdock.camel.route;

import dev.crossdock.diagnostics.Nearest;
import java.lang.reflect.Method;
import java.util.Set;
import org.apache.camel.BeanScope;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.spi.BeanProcessorFactory;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Bean steps of routes that never run: the bean must be listed and have the method, nothing is
 * made. Throws {@link UnknownNameException} where not.
 */
final class CheckedBeanSteps extends ServiceSupport implements BeanProcessorFactory {

  private final RouteBeans beans;

  CheckedBeanSteps(RouteBeans beans) {
    this.beans = beans;
  }

  @Override
  public Processor createBeanProcessor(CamelContext context, Object bean, Method method) {
    return new Nothing();
  }

  @Override
  public Processor createBeanProcessor(
      CamelContext context,
      @Nullable Object bean,
      @Nullable String beanType,
      @Nullable Class<?> beanClass,
      @Nullable String ref,
      @Nullable String method,
      @Nullable BeanScope scope)
      throws ClassNotFoundException {
    if (ref != null) {
      var type = beans.type(ref);
      if (type == null) {
        throw new UnknownNameException("There is no bean '" + ref + "'.", ref, beans.names());
      }
      check(type, method);
    } else {
      var type = beanClass != null ? beanClass : bean != null ? bean.getClass() : null;
      check(
          type != null ? type : context.getClassResolver().resolveMandatoryClass(beanType), method);
    }
    return new Nothing();
  }

  private static void check(Class<?> type, @Nullable String call) {
    if (call == null) {
      return;
    }
    int end = call.indexOf('(');
    var name = (end < 0 ? call : call.substring(0, end)).strip();
    var known = RouteBeans.methods(type);
    if (!known.contains(name)) {
      throw new UnknownNameException(
          type.getSimpleName() + " has no method '" + name + "'.", name, known);
    }
  }

  /** A name in a route that stands for nothing. */
  static final class UnknownNameException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String name;

    UnknownNameException(String message, String name, Set<String> known) {
      super(message + Nearest.to(name, known));
      this.name = name;
    }

    String name() {
      return name;
    }
  }

  private static final class Nothing implements Processor {
    @Override
    public void process(Exchange exchange) {
      throw new IllegalStateException("A route that is only tried does not run.");
    }
  }
}
