package mediaaudit.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mediaaudit.index.FileRow;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.FileKind;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.Probe;
import mediaaudit.model.ProbeStatus;
import mediaaudit.model.SlashedPath;
import mediaaudit.name.ImageName;
import mediaaudit.name.Origin;
import mediaaudit.scan.Checks;
import mediaaudit.scan.Whereabouts;

/** An explanation for people: short lines in paragraphs, as wide as the terminal at most. */
final class ExplanationText {
  private static final int LABEL = 14;
  private static final int LEAST_WIDTH = 40;

  private final Explanation explanation;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param width columns that lines may take; 0 for as many as they need
   */
  ExplanationText(Explanation explanation, int width) {
    this.explanation = explanation;
    this.width = width == 0 ? Integer.MAX_VALUE : Math.max(LEAST_WIDTH, width);
  }

  List<String> lines() {
    Whereabouts where = explanation.where();
    wrap("", where.path().toString());
    place(where);
    name();
    if (where.isKnown()) {
      row(where);
    }
    if (where.file() != null && explanation.items().isEmpty()) {
      line("belongs to", "no item: nothing beside it is named as it is");
    }
    for (int i = 0; i < explanation.items().size(); i++) {
      item(explanation.items().get(i), i == 0);
    }
    return lines;
  }

  private void place(Whereabouts where) {
    if (where.isKnown()) {
      line("in the index", what(where));
      if (where.exclusion() != null) {
        line("excluded", "by " + where.exclusion() + "; the next scan forgets it");
      }
      return;
    }
    line("not in index", missing(where));
    line("on disk", where.onDisk());
    if (where.exclusion() != null) {
      line("excluded", "by " + where.exclusion());
    }
    line("to get it in", remedy(where));
  }

  private String what(Whereabouts where) {
    if (where.file() != null) {
      String kind = explanation.kind() == FileKind.OTHER ? "file" : explanation.kind().word();
      return kind + " below the root " + where.root().path();
    }
    String role = where.folder().role();
    String holds =
        explanation.held().entrySet().stream()
            .map(entry -> Words.count(entry.getValue(), entry.getKey()))
            .collect(Collectors.joining(", "));
    return (where.isRoot() ? "a root" : "folder below the root " + where.root().path())
        + (role == null || role.equals("part") ? "" : ", " + reading(role))
        + (holds.isEmpty() ? "" : ", with loose files that make " + holds);
  }

  private static String reading(String role) {
    return role.equals("container") ? "a folder of items" : "read as a " + role;
  }

  private static String missing(Whereabouts where) {
    return where.root() == null
        ? "it lies below no root that the index knows"
        : "it lies below the root " + where.root().path() + ", but has no row";
  }

  private String remedy(Whereabouts where) {
    if (where.onDisk().equals("nothing")) {
      return "nothing is there; check the path" + roots();
    }
    if (where.exclusion() != null) {
      return "end what excludes it, then scan " + where.root().path();
    }
    return where.root() == null
        ? "media-audit scan FOLDER, with the library's own folder" + roots()
        : "media-audit scan " + where.root().path();
  }

  private String roots() {
    return explanation.roots().isEmpty()
        ? ""
        : " (known roots: " + String.join(", ", explanation.roots()) + ")";
  }

  private void name() {
    if (explanation.where().isRoot()) {
      return;
    }
    if (explanation.image() != null) {
      line("its name", image(explanation.image()));
      return;
    }
    Map<String, String> facts = new LinkedHashMap<>();
    ParsedNameJson.node(explanation.query(), explanation.name())
        .properties()
        .forEach(
            field ->
                facts.put(
                    field.getKey(),
                    field.getValue().isTextual()
                        ? field.getValue().textValue()
                        : field.getValue().toString().replaceAll("[\\[\\]{}\"]", "")));
    facts.remove("input");
    String kind = facts.remove("kind");
    String told =
        facts.entrySet().stream()
            .map(fact -> fact.getKey().replace('_', ' ') + " " + fact.getValue())
            .collect(Collectors.joining(", "));
    line("its name", kind + (told.isEmpty() ? "" : ": " + told));
    line("read by", explanation.form());
  }

  private static String image(ImageName image) {
    String meant =
        image.meantAs() == null
            ? "an image, its name does not say of what"
            : "an image meant as " + image.meantAs().word().replace('_', ' ');
    return image.season() == null ? meant : meant + " of season " + image.season();
  }

  private void row(Whereabouts where) {
    if (where.file() != null) {
      FileRow file = where.file().file();
      line(
          "row",
          "%s, modified %s, first seen %s"
              .formatted(
                  Words.bytes(file.sizeBytes()),
                  Words.moment(file.mtimeNanos()),
                  Words.moment(file.firstSeen())));
    } else {
      line(
          "row",
          Words.count(where.folder().files(), "file")
              + ", "
              + where.folder().videos()
              + (where.folder().videos() == 1 ? " of them a video" : " of them videos"));
    }
    line(
        "valid",
        where.doubts().isEmpty()
            ? where.file() == null ? "yes" : "yes, size and times are those of the file"
            : "no: " + String.join("; ", where.doubts()));
    if (where.judgedAnew()) {
      line("", "the next scan reads and judges it again, by other settings or a newer reading");
    }
    if (where.distrusted().equals(Checks.RELEARN)) {
      line("", "the next scan takes the change times and inode numbers it finds for granted");
    } else if (!where.distrusted().isEmpty()) {
      line(
          "",
          where.distrusted()
              + " tells nothing in this root; to have it compared again: media-audit roots trust '"
              + where.root().path()
              + "'");
    }
    if (explanation.probe() != null) {
      line("contains", contents(explanation.probe()));
    } else if (explanation.kind() == FileKind.VIDEO) {
      line("contains", "nobody has looked into it");
    }
  }

  private static String contents(Probe probe) {
    String looked =
        " (%s, revision %d, %s)"
            .formatted(probe.prober(), probe.revision(), Words.moment(probe.probedAtNanos()));
    if (probe.status() != ProbeStatus.OK) {
      return probe.status().word() + ": " + probe.reason() + looked;
    }
    String streams =
        probe.streams().stream()
            .map(stream -> stream.kind().word() + " " + stream.codec())
            .collect(Collectors.joining(", "));
    return probe.container() + ": " + streams + looked;
  }

  /** An item; of those above the nearest, only what is known and what is wrong. */
  private void item(Explanation.Owner owner, boolean nearest) {
    Item item = owner.item();
    lines.add("");
    String as = owner.as().isEmpty() ? "" : ", as " + String.join(" and ", owner.as());
    line(item.kind().word(), label(item) + as);
    for (Origin fact : owner.facts()) {
      line("  " + fact.fact().replace('_', ' '), fact.value() + ", from " + fact.from());
    }
    owner.uses().forEach(use -> use(use, item));
    if (nearest) {
      owner.shown().forEach(this::shown);
    }
    issues(owner.verdicts());
    if (nearest) {
      others(owner.verdicts());
    }
  }

  private static String label(Item item) {
    return switch (item.kind()) {
      case SEASON -> item.seasonName();
      case EPISODE ->
          item.episodeCode()
              + (item.title() == null || item.episode() == null ? "" : " " + item.title());
      default ->
          (item.title() == null ? item.path() : item.title())
              + (item.year() == null ? "" : " (" + item.year() + ")");
    };
  }

  private void use(Explanation.Use use, Item item) {
    String mine = use.configured() ? "" : " (not one of scan.profiles)";
    if (use.kind() == null) {
      line("  " + use.server(), "does not use it: " + use.why() + mine);
      return;
    }
    String noun = use.kind().word().replace('_', ' ');
    String rank =
        use.rank() == null
            ? ""
            : use.rank() == 1
                ? "; it is the first choice"
                : "; choice " + use.rank() + ", after " + below(item, use.shows());
    line(
        "  " + use.server(),
        (use.configured() ? "uses it as " : "would use it as ")
            + noun
            + ", by the pattern "
            + use.template()
            + rank
            + mine);
  }

  private static String below(Item item, String path) {
    boolean under = path != null && path.startsWith(item.path() + "/");
    return under ? SlashedPath.below(item.path(), path) : path;
  }

  private void shown(AssetKind kind, Map<String, Asset> servers) {
    Map<String, List<String>> byFile = new LinkedHashMap<>();
    servers.forEach(
        (server, asset) ->
            byFile
                .computeIfAbsent(SlashedPath.name(asset.path()), file -> new ArrayList<>())
                .add(server));
    line(
        "  " + kind.word().replace('_', ' '),
        byFile.entrySet().stream()
            .map(file -> file.getKey() + " on " + String.join(", ", file.getValue()))
            .collect(Collectors.joining("; ")));
  }

  private void issues(List<Explanation.Verdict> verdicts) {
    for (Explanation.Verdict verdict : verdicts) {
      for (Issue issue : verdict.issues()) {
        line("  " + issue.severity().word(), verdict.rule() + ": " + issue.message());
      }
    }
  }

  private void others(List<Explanation.Verdict> verdicts) {
    List<String> good = new ArrayList<>();
    List<String> off = new ArrayList<>();
    verdicts.stream()
        .filter(verdict -> verdict.issues().isEmpty())
        .forEach(verdict -> (verdict.off() ? off : good).add(verdict.rule()));
    line("  no issue by", String.join(", ", good));
    if (!off.isEmpty()) {
      line("  turned off", String.join(", ", off));
    }
  }

  private void line(String label, String text) {
    String padded = label + " ".repeat(Math.max(1, LABEL - Width.of(label)));
    wrap(padded, text);
  }

  /** The text behind a label, broken between words where it is longer than a line. */
  private void wrap(String label, String text) {
    String indent = " ".repeat(label.isEmpty() ? 0 : LABEL);
    StringBuilder line = new StringBuilder(label);
    boolean begun = false;
    for (String word : Visible.line(text).split(" ")) {
      boolean fits = Width.of(line.toString()) + Width.of(word) + (begun ? 1 : 0) <= width;
      if (begun && !fits) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    lines.add(line.toString().stripTrailing());
  }
}
