package dev.crossdock.lab.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must come of a file.
 *
 * @param documents how many in which state
 * @param answers such as {@code 997 A}, sorted
 * @param cases the codes that open a case each, sorted
 * @param closes id of the file whose case this one closes
 */
record Expected(
    Map<String, Integer> documents,
    List<String> answers,
    List<String> cases,
    @Nullable String closes) {

  static final Expected NOTHING = new Expected(Map.of(), List.of(), List.of(), null);

  Expected {
    documents = Map.copyOf(documents);
    answers = answers.stream().sorted().toList();
    cases = cases.stream().sorted().toList();
  }

  static Expected of(int count, String state) {
    return NOTHING.and(count, state);
  }

  Expected and(int count, String state) {
    var all = new TreeMap<>(documents);
    all.put(state, count);
    return new Expected(all, answers, cases, closes);
  }

  Expected answered(String... with) {
    var all = new ArrayList<>(answers);
    all.addAll(List.of(with));
    return new Expected(documents, all, cases, closes);
  }

  Expected opensCase(String code) {
    var all = new ArrayList<>(cases);
    all.add(code);
    return new Expected(documents, answers, all, closes);
  }

  Expected closesCaseOf(String drop) {
    return new Expected(documents, answers, cases, drop);
  }
}
