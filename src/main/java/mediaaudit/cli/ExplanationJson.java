package mediaaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import mediaaudit.index.FileRow;
import mediaaudit.model.FileKind;
import mediaaudit.model.Item;
import mediaaudit.name.ImageName;
import mediaaudit.scan.Whereabouts;

/** An explanation as one line of JSON; what is not known is left out. */
final class ExplanationJson {
  private final Explanation explanation;
  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private ExplanationJson(Explanation explanation) {
    this.explanation = explanation;
  }

  static String of(Explanation explanation) {
    return new ExplanationJson(explanation).text();
  }

  private String text() {
    Whereabouts where = explanation.where();
    json.put("path", where.path().toString());
    json.put("in_index", where.isKnown());
    put(json, "root", where.root() == null ? null : where.root().path());
    json.put("on_disk", where.onDisk());
    put(json, "kind", kind(where));
    put(json, "excluded_by", where.exclusion());
    if (explanation.image() == null) {
      json.set("name", ParsedNameJson.node(explanation.query(), explanation.name()));
      json.put("form", explanation.form());
    } else {
      image(json.putObject("name"), explanation.image());
    }
    if (where.isKnown()) {
      row(where);
    }
    probe();
    ArrayNode items = json.putArray("items");
    explanation.items().forEach(owner -> item(items.addObject(), owner));
    if (!explanation.held().isEmpty()) {
      ObjectNode held = json.putObject("holds");
      explanation.held().forEach(held::put);
    }
    return JsonText.line(json);
  }

  private void image(ObjectNode name, ImageName image) {
    name.put("input", explanation.query().path());
    name.put("kind", FileKind.IMAGE.word());
    put(name, "meant_as", image.meantAs() == null ? null : image.meantAs().word());
    if (image.season() != null) {
      name.put("season", image.season());
    }
  }

  private String kind(Whereabouts where) {
    if (!where.isKnown()) {
      return null;
    }
    return where.file() != null ? explanation.kind().word() : where.isRoot() ? "root" : "folder";
  }

  private void row(Whereabouts where) {
    ObjectNode row = json.putObject("row");
    if (where.file() != null) {
      FileRow file = where.file().file();
      row.put("size_bytes", file.sizeBytes());
      row.put("modified_at", Words.moment(file.mtimeNanos()));
      row.put("first_seen", Words.moment(file.firstSeen()));
      put(row, "missing_since", moment(file.missingSince()));
    } else {
      row.put("files", where.folder().files());
      row.put("videos", where.folder().videos());
      put(row, "role", where.folder().role());
      put(row, "missing_since", moment(where.folder().missingSince()));
    }
    row.put("valid", where.doubts().isEmpty());
    ArrayNode doubts = row.putArray("doubts");
    where.doubts().forEach(doubts::add);
    row.put("judged_anew", where.judgedAnew());
    put(row, "distrusted", where.distrusted().isEmpty() ? null : where.distrusted());
  }

  private static String moment(Long nanos) {
    return nanos == null ? null : Words.moment(nanos);
  }

  private void probe() {
    if (explanation.probe() != null) {
      ObjectNode probe = json.putObject("probe");
      probe.put("status", explanation.probe().status().word());
      put(probe, "reason", explanation.probe().reason());
      probe.put("prober", explanation.probe().prober());
      probe.put("revision", explanation.probe().revision());
      probe.put("probed_at", Words.moment(explanation.probe().probedAtNanos()));
      put(probe, "container", explanation.probe().container());
    }
  }

  private void item(ObjectNode json, Explanation.Owner owner) {
    Item item = owner.item();
    json.put("kind", item.kind().word());
    json.put("path", item.absolutePath());
    ArrayNode as = json.putArray("as");
    owner.as().forEach(as::add);
    ArrayNode facts = json.putArray("facts");
    owner
        .facts()
        .forEach(
            fact ->
                facts
                    .addObject()
                    .put("fact", fact.fact())
                    .put("value", fact.value())
                    .put("from", fact.from()));
    servers(json, owner);
    ObjectNode shown = json.putObject("shown");
    owner
        .shown()
        .forEach(
            (kind, servers) -> {
              ObjectNode byServer = shown.putObject(kind.word());
              servers.forEach(
                  (server, asset) ->
                      byServer.put(server, Item.absolute(item.root(), asset.path())));
            });
    ArrayNode rules = json.putArray("rules");
    owner.verdicts().forEach(verdict -> rule(rules, verdict));
  }

  private static void servers(ObjectNode json, Explanation.Owner owner) {
    if (owner.uses().isEmpty()) {
      return;
    }
    ArrayNode servers = json.putArray("servers");
    for (Explanation.Use use : owner.uses()) {
      ObjectNode server = servers.addObject();
      server.put("server", use.server());
      server.put("configured", use.configured());
      server.put("takes", use.kind() != null);
      put(server, "kind", use.kind() == null ? null : use.kind().word());
      put(server, "pattern", use.template());
      if (use.rank() != null) {
        server.put("rank", use.rank());
      }
      put(
          server,
          "shows",
          use.shows() == null ? null : Item.absolute(owner.item().root(), use.shows()));
      put(server, "why_not", use.why());
    }
  }

  private static void rule(ArrayNode rules, Explanation.Verdict verdict) {
    ObjectNode rule = rules.addObject();
    rule.put("rule", verdict.rule());
    rule.put("verdict", verdict.off() ? "off" : verdict.issues().isEmpty() ? "ok" : "broken");
    if (!verdict.issues().isEmpty()) {
      ArrayNode issues = rule.putArray("issues");
      verdict
          .issues()
          .forEach(
              issue ->
                  issues
                      .addObject()
                      .put("severity", issue.severity().word())
                      .put("message", issue.message()));
    }
  }

  private static void put(ObjectNode json, String key, String value) {
    if (value != null) {
      json.put(key, value);
    }
  }
}
