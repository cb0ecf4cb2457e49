package dev.crossdock.mapping.bind;

import jakarta.annotation.PostConstruct;
import java.util.Map;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ApplicationContext;
import org.smooks.api.ExecutionContext;
import org.smooks.api.TypedKey;
import org.smooks.api.resource.config.ResourceConfig;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;
import org.w3c.dom.Element;

/**
 * The Smooks visitor that puts what an element's attributes say into the draft of the canonical
 * document. Its parameter {@code bind} holds the statements, see {@link StatementParser}. Which of
 * them apply depends on the record that is current, see {@link Open}; where there are none for it
 * the element is passed over. So is one in a group, such as a loop, that nothing opens and the
 * selector does not name: what is in a group belongs to the group.
 */
public final class Bind implements BeforeVisitor {

  /** The draft that is being made. */
  public static final TypedKey<Draft> DRAFT = TypedKey.of("crossdock.draft");

  @Inject private String bind;
  @Inject private @Nullable ApplicationContext application;
  @Inject private @Nullable ResourceConfig config;

  private Map<Class<?>, Statements> statements = Map.of();
  private @Nullable Binder binder;
  private @Nullable Selector selector;

  /** Reads the statements. Throws {@link BindingException}. */
  @PostConstruct
  public void compile() {
    var binding = Binding.of(application);
    var parsed = new StatementParser(binding).parse(bind);
    statements =
        parsed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> Statements.of(e.getValue())));
    binder = binding.binder();
    selector = Selector.of(config);
    binding.binds(selector, bind, statements.keySet());
  }

  @Override
  public void visitBefore(Element element, ExecutionContext context) {
    Draft draft = context.get(DRAFT);
    var applicable = statements.get(draft.current().shape().type());
    if (applicable != null
        && binder != null
        && selector != null
        && draft.groups().belongs(selector)) {
      binder.apply(applicable.of(element), element, draft);
    }
  }
}
