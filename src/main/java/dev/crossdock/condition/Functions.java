package dev.crossdock.condition;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.valuemapper.ValueMapper;

/** The functions of FEEL: their names, and what those return of which it is known. */
final class Functions {

  static final BuiltinFunctions BUILT_IN =
      new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, ValueMapper.defaultValueMapper());

  private static final Set<String> NAMES =
      new TreeSet<>(CollectionConverters.asJavaCollection(BUILT_IN.functionNames()));

  private static final Map<String, ValueType> RETURNED = new TreeMap<>();

  static {
    returns(
        ValueType.NUMBER,
        "count",
        "sum",
        "mean",
        "median",
        "product",
        "stddev",
        "abs",
        "floor",
        "ceiling",
        "decimal",
        "modulo",
        "sqrt",
        "exp",
        "log",
        "round up",
        "round down",
        "round half up",
        "round half down",
        "number",
        "string length",
        "day of year",
        "week of year");
    returns(
        ValueType.TEXT,
        "string",
        "substring",
        "substring before",
        "substring after",
        "upper case",
        "lower case",
        "trim",
        "string join",
        "day of week",
        "month of year");
    returns(
        ValueType.BOOLEAN,
        "not",
        "contains",
        "starts with",
        "ends with",
        "is blank",
        "is defined",
        "is empty",
        "list contains",
        "all",
        "any",
        "and",
        "or",
        "even",
        "odd");
    returns(
        ValueType.OTHER,
        "date",
        "time",
        "date and time",
        "duration",
        "years and months duration",
        "now",
        "today",
        "last day of month");
    returns(
        ValueType.LIST,
        "append",
        "concatenate",
        "union",
        "distinct values",
        "duplicate values",
        "flatten",
        "index of",
        "insert before",
        "remove",
        "reverse",
        "sublist");
  }

  private Functions() {}

  private static void returns(ValueType type, String... names) {
    for (var name : names) {
      RETURNED.put(name, type);
    }
  }

  static Set<String> names() {
    return NAMES;
  }

  static ValueType returned(String name) {
    return RETURNED.getOrDefault(name, ValueType.ANY);
  }
}
