package mediaaudit.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.model.ProbeStatus;
import mediaaudit.probe.ContainerReader.Declined;
import mediaaudit.probe.ProbeDifference.Finding;
import mediaaudit.probe.ProbeDifference.Verdict;

/** How far the built-in prober and ffprobe say the same of many files. */
final class ProbeAgreement {
  private static final double LEAST_ANSWERED = 0.98;
  private static final double MOST_DECLINED = 0.03;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Builtin builtin = new Builtin();
  private final String[][] justified;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> declined = new ArrayList<>();
  private int files;

  /**
   * Nothing compared yet.
   *
   * @param justified pattern of files, field, and why ffprobe's answer is not the right one
   */
  ProbeAgreement(String[][] justified) {
    this.justified = justified;
  }

  /** Asks the built-in prober too. */
  void compare(String name, Path file, JsonNode wanted) throws IOException {
    files++;
    try {
      Answer answer = builtin.probe(file);
      if (answer.probe().status() == ProbeStatus.OK) {
        findings.addAll(ProbeDifference.of(name, wanted, MAPPER.readTree(answer.raw().bytes())));
      } else {
        findings.add(new Finding(name, "status", Verdict.WRONG, "ok", answer.probe().reason()));
      }
    } catch (Declined why) {
      declined.add(name + ": " + why.getMessage());
    }
  }

  /** Fails when a fact is wrong, or too many are missing. */
  void judge() {
    System.out.println(table());
    List<Finding> judged = findings.stream().filter(finding -> !isJustified(finding)).toList();
    List<Finding> wrong =
        judged.stream().filter(finding -> finding.verdict() == Verdict.WRONG).toList();
    long answered = judged.stream().filter(finding -> finding.verdict() == Verdict.SAME).count();
    wrong.forEach(System.out::println);
    System.out.printf(
        "%d files, %d of %d fields, %d wrong, declined %s%n",
        files, answered, judged.size(), wrong.size(), declined);
    assertEquals(List.of(), wrong);
    assertTrue(answered >= LEAST_ANSWERED * judged.size());
    assertTrue(declined.size() <= MOST_DECLINED * files);
  }

  private boolean isJustified(Finding finding) {
    return finding.verdict() != Verdict.SAME
        && Arrays.stream(justified)
            .anyMatch(
                entry -> finding.file().matches(entry[0]) && finding.field().equals(entry[1]));
  }

  private String table() {
    Map<String, List<Finding>> missing =
        findings.stream()
            .filter(finding -> finding.verdict() == Verdict.MISSING)
            .collect(Collectors.groupingBy(Finding::field, TreeMap::new, Collectors.toList()));
    return missing.entrySet().stream()
        .map(
            field ->
                "%4d  %-28s %s"
                    .formatted(
                        field.getValue().size(),
                        field.getKey(),
                        field.getValue().stream()
                            .map(
                                finding ->
                                    finding.file().replaceAll(".*_", "") + "=" + finding.wanted())
                            .limit(4)
                            .toList()))
        .collect(Collectors.joining("\n"));
  }
}
