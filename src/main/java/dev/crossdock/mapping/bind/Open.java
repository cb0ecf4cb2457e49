package dev.crossdock.mapping.bind;

import jakarta.annotation.PostConstruct;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.smooks.api.ApplicationContext;
import org.smooks.api.ExecutionContext;
import org.smooks.api.resource.config.ResourceConfig;
import org.smooks.api.resource.visitor.sax.ng.AfterVisitor;
import org.smooks.api.resource.visitor.sax.ng.BeforeVisitor;
import org.w3c.dom.Element;

/**
 * The Smooks visitor of an element that stands for a record, such as a loop: the record is current
 * until the element ends. Parameters:
 *
 * <ul>
 *   <li>{@code open}: where the record goes, such as {@code lines[]}; {@code .} for a group that
 *       belongs to the record it lies in
 *   <li>{@code on}: names of the records it may lie below; the document's where not given. Below
 *       another, and in a group that nothing opens and the selector does not name, the element
 *       stands for nothing, and no statement reads what is in it
 *   <li>{@code needs}: component without which the record is left out
 *   <li>{@code dissolve}: components without any of which the record is left out, but what is in it
 *       goes to the record above: {@code lines} to {@code lines}, and as {@code up} says
 *   <li>{@code again}: list in the record that takes further ones, where the document has one such
 *       record only: the second of them lies in the first
 *   <li>{@code single}: pairs such as {@code sscc=ssccs}: a list of one value is that component
 *   <li>{@code joined}: pairs such as {@code lots=number}: what was told before the only record of
 *       the list that has the key belongs to that record
 *   <li>{@code total}: pairs such as {@code quantity=schedules}: a quantity that is not told is the
 *       sum of the quantities in the list
 *   <li>{@code parts}: list, in the record of {@code partOf}, that this one belongs to, and pairs
 *       of components with another name there
 *   <li>{@code either}: pairs such as {@code notes=references}, each of lists that the first
 *       segment made a record of: where more was told for the first, such as the text of a note,
 *       that stays and the second goes unless its type says what it is; else only the second stays
 *   <li>{@code up}: pairs such as {@code count=packageCount} of what goes up under another name
 * </ul>
 */
public final class Open implements BeforeVisitor, AfterVisitor {

  private static final String ITSELF = ".";

  @Inject private String open;
  @Inject private Optional<String> on;
  @Inject private Optional<String> needs;
  @Inject private Optional<String> dissolve;
  @Inject private Optional<String> up;
  @Inject private Optional<String> again;
  @Inject private Optional<String> single;
  @Inject private Optional<String> joined;
  @Inject private Optional<String> total;
  @Inject private Optional<String> parts;
  @Inject private Optional<String> either;
  @Inject private @Nullable ApplicationContext application;
  @Inject private @Nullable ResourceConfig config;

  private Map<Class<?>, Optional<TargetPath.Step>> openings = Map.of();
  private Map<String, String> names = Map.of();
  private Map<String, String> singles = Map.of();
  private Map<String, String> joins = Map.of();
  private Map<String, String> totals = Map.of();
  private Map<String, String> partNames = Map.of();
  private Map<String, String> choices = Map.of();
  private String partList = "";
  private @Nullable Selector selector;

  /** Reads the parameters. Throws {@link BindingException}. */
  @PostConstruct
  public void compile() {
    var binding = Binding.of(application);
    var shapes = on.map(binding::shapes).orElseGet(() -> List.of(binding.root()));
    names = up.map(Closing::pairs).orElse(Map.of());
    singles = single.map(Closing::pairs).orElse(Map.of());
    joins = joined.map(Closing::pairs).orElse(Map.of());
    totals = total.map(Closing::pairs).orElse(Map.of());
    choices = either.map(Closing::pairs).orElse(Map.of());
    var part = parts.map(text -> text.strip().split("\\s+", 2)).orElse(new String[] {""});
    partList = part[0];
    partNames = part.length == 1 ? Map.of() : Closing.pairs(part[1]);
    openings = shapes.stream().collect(Collectors.toMap(RecordShape::type, this::opening));
    again.ifPresent(
        name ->
            openings.values().stream()
                .flatMap(Optional::stream)
                .forEach(step -> TargetPath.opening(name.strip() + "[]", record(step))));
    selector = Selector.of(config);
    binding.opens(selector, open + on.orElse(""), opened(openings));
  }

  private Optional<TargetPath.Step> opening(RecordShape shape) {
    return open.strip().equals(ITSELF)
        ? Optional.empty()
        : Optional.of(TargetPath.opening(open.strip(), shape));
  }

  /** By the record that the element lies in, the one that is current in it. */
  private static Map<Class<?>, Class<?>> opened(Map<Class<?>, Optional<TargetPath.Step>> openings) {
    return openings.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue().<Class<?>>map(s -> record(s).type()).orElse(e.getKey())));
  }

  private static RecordShape record(TargetPath.Step step) {
    return RecordShape.of(step.field().type());
  }

  @Override
  public void visitBefore(Element element, ExecutionContext context) {
    Draft draft = context.get(Bind.DRAFT);
    var opening = openings.get(draft.current().shape().type());
    if (opening == null
        || selector == null
        || draft.groups().isOpened()
        || !draft.groups().belongs(selector)) {
      return;
    }
    if (opening.isEmpty()) {
      draft.groups().enter(draft.current(), this, draft);
      return;
    }
    var step = opening.get();
    if (step.kind() == TargetPath.Kind.NEW) {
      draft.groups().enter(draft.current().add(step.field(), draft.here()), this, draft);
    } else {
      boolean first = draft.current().get(step.field()) == null;
      var node = draft.current().child(step.field(), draft.here());
      var list = first ? null : again.map(name -> node.shape().field(name.strip())).orElse(null);
      draft.groups().enter(list == null ? node : node.add(list, draft.here()), this, draft);
    }
  }

  @Override
  public void visitAfter(Element element, ExecutionContext context) {
    Draft draft = context.get(Bind.DRAFT);
    var node = draft.current();
    if (!draft.groups().isOpenedBy(this)) {
      return;
    }
    boolean own = draft.groups().leave();
    Closing.either(node, choices, draft);
    if (!own) {
      return;
    }
    Closing.single(node, singles);
    Closing.joined(node, joins);
    Closing.total(node, totals);
    if (needs.isPresent() && lacks(node, needs.get())) {
      node.remove();
    } else if (dissolve.isPresent() && lacksAll(node, dissolve.get())) {
      node.dissolve(names);
    } else if (!partList.isEmpty()) {
      Closing.part(node, partList, partNames, draft);
    }
  }

  private static boolean lacksAll(Node node, String components) {
    return Arrays.stream(components.strip().split("\\s+")).allMatch(c -> lacks(node, c));
  }

  private static boolean lacks(Node node, String component) {
    var field = node.shape().field(component.strip());
    return field != null && node.get(field) == null;
  }
}
