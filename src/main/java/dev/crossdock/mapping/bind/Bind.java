package dev.crossdock.mapping.bind;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ApplicationContext;
import org.smooks.api.ExecutionContext;
import org.smooks.api.TypedKey;
import org.smooks.api.resource.visitor.sax.ng.AfterVisitor;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;
import org.w3c.dom.Element;

/**
 * The Smooks visitor of a map: puts what an element's attributes say into the draft of the
 * canonical document. Parameters:
 *
 * <ul>
 *   <li>{@code bind}: statements, see {@link StatementParser}
 *   <li>{@code open}: the record that the element stands for, such as {@code lines[]}; it is
 *       current until the element ends
 *   <li>{@code needs}: component without which an opened record is left out
 *   <li>{@code on}: names of the records that may be current; the document's where not given. The
 *       element is passed over where another is
 * </ul>
 */
public final class Bind implements BeforeVisitor, AfterVisitor {

  /** The draft that is being made. */
  public static final TypedKey<Draft> DRAFT = TypedKey.of("crossdock.draft");

  @Inject private Optional<String> bind;
  @Inject private Optional<String> open;
  @Inject private Optional<String> needs;
  @Inject private Optional<String> on;
  @Inject private @Nullable ApplicationContext application;

  private Map<Class<?>, List<Statement>> statements = Map.of();
  private Map<Class<?>, TargetPath.Step> openings = Map.of();
  private @Nullable Binder binder;

  /** Reads the statements. Throws {@link BindingException}. */
  @PostConstruct
  public void compile() {
    if (application == null) {
      throw new BindingException("No Smooks application context");
    }
    Binding binding = application.getRegistry().lookup(Binding.class);
    if (binding == null) {
      throw new BindingException("Bind works in maps only, see Maps");
    }
    var shapes = on.map(binding::shapes).orElseGet(() -> List.of(binding.root()));
    if (open.isPresent()) {
      openings =
          shapes.stream()
              .collect(
                  Collectors.toMap(
                      RecordShape::type, s -> TargetPath.opening(open.get().strip(), s)));
      shapes = opened();
    }
    var parser = new StatementParser(binding.tables());
    var text = bind.orElse("");
    statements =
        shapes.stream().collect(Collectors.toMap(RecordShape::type, s -> parser.parse(text, s)));
    binder = binding.binder();
  }

  private List<RecordShape> opened() {
    return openings.values().stream()
        .map(step -> RecordShape.of(step.field().type()))
        .distinct()
        .toList();
  }

  @Override
  public void visitBefore(Element element, ExecutionContext context) {
    Draft draft = context.get(DRAFT);
    if (!openings.isEmpty()) {
      var step = openings.get(draft.current().shape().type());
      if (step == null) {
        draft.enterAgain();
        return;
      }
      draft.enter(
          step.kind() == TargetPath.Kind.NEW
              ? draft.current().add(step.field(), draft.here())
              : draft.current().child(step.field(), draft.here()));
    }
    var applicable = statements.get(draft.current().shape().type());
    if (applicable != null && !applicable.isEmpty() && binder != null) {
      binder.apply(applicable, element, draft);
    }
  }

  @Override
  public void visitAfter(Element element, ExecutionContext context) {
    if (openings.isEmpty()) {
      return;
    }
    Draft draft = context.get(DRAFT);
    var node = draft.current();
    if (draft.leave() && needs.isPresent()) {
      var field = node.shape().field(needs.get().strip());
      if (field != null && node.get(field) == null) {
        node.remove();
      }
    }
  }
}
