package mediaaudit.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mediaaudit.index.Index;
import mediaaudit.index.RootRow;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.FileKind;
import mediaaudit.model.FolderRole;
import mediaaudit.model.Item;
import mediaaudit.model.ItemKind;
import mediaaudit.model.Probe;
import mediaaudit.model.SlashedPath;
import mediaaudit.model.VideoRole;
import mediaaudit.name.ImageName;
import mediaaudit.name.NameForm;
import mediaaudit.name.NameKind;
import mediaaudit.name.NameParser;
import mediaaudit.name.NameQuery;
import mediaaudit.name.Origin;
import mediaaudit.name.ParsedName;
import mediaaudit.rule.RuleSettings;
import mediaaudit.rule.Rules;
import mediaaudit.scan.Locator;
import mediaaudit.scan.Whereabouts;

/** Gathers all that is known of paths, from rows and one look at the disk each. */
final class Explainer {
  private final Index index;
  private final Locator locator;
  private final ServerUses uses;
  private final RuleSettings rules;

  Explainer(Index index, Locator locator, ServerUses uses, RuleSettings rules) {
    this.index = index;
    this.locator = locator;
    this.uses = uses;
    this.rules = rules;
  }

  Explanation explain(Path path) {
    Whereabouts where = locator.find(path);
    List<AuditedItem> unit =
        where.unit() == null ? List.of() : index.itemsOf(where.unit().pathHash());
    NameQuery query = query(where);
    List<Explanation.Owner> owners = owners(where, unit);
    ParsedName name = parse(where, query, owners);
    return new Explanation(
        where,
        query,
        name,
        NameForm.of(query, name),
        image(path),
        where.file() == null ? null : where.file().file().kind(),
        probe(where),
        owners,
        owners.isEmpty() ? held(where, unit) : Map.of(),
        index.roots().all().stream().map(RootRow::path).toList());
  }

  private static ImageName image(Path path) {
    String name = path.getFileName() == null ? "" : path.getFileName().toString();
    return FileKind.of(name) == FileKind.IMAGE ? ImageName.of(name) : null;
  }

  private static NameQuery query(Whereabouts where) {
    String path = where.path().toString().replace('\\', '/');
    return new NameQuery(path, false, where.root() == null ? null : where.root().path(), null);
  }

  /** A folder that is an item is read as such; all else as what its name suggests. */
  private static ParsedName parse(
      Whereabouts where, NameQuery query, List<Explanation.Owner> owners) {
    boolean isItem =
        where.isKnown()
            && where.file() == null
            && owners.stream().anyMatch(it -> it.item().path().equals(where.below()));
    return isItem
        ? NameParser.parse(query, NameKind.valueOf(owners.get(0).item().kind().name()))
        : NameParser.parse(query);
  }

  private Probe probe(Whereabouts where) {
    return where.file() == null || where.file().file().kind() != FileKind.VIDEO
        ? null
        : index.probes(List.of(where.file().file().pathHash())).get(where.file().file().pathHash());
  }

  private static Map<String, Long> held(Whereabouts where, List<AuditedItem> unit) {
    boolean container =
        where.isKnown()
            && where.file() == null
            && FolderRole.CONTAINER.word().equals(where.folder().role());
    return container
        ? unit.stream()
            .collect(
                Collectors.groupingBy(
                    audited -> audited.item().kind().word(), TreeMap::new, Collectors.counting()))
        : Map.of();
  }

  private List<Explanation.Owner> owners(Whereabouts where, List<AuditedItem> unit) {
    Map<String, AuditedItem> byId = new LinkedHashMap<>();
    unit.forEach(audited -> byId.put(audited.item().id(), audited));
    List<AuditedItem> nearest = where.file() == null ? ofFolder(where, unit) : ofFile(where, unit);
    Map<String, AuditedItem> chain = new LinkedHashMap<>();
    for (AuditedItem audited : nearest) {
      for (AuditedItem at = audited; at != null; at = byId.get(at.item().parentId())) {
        chain.putIfAbsent(at.item().id(), at);
      }
    }
    Texts texts = new Texts(where, unit);
    return chain.values().stream().map(audited -> owner(where, audited, byId, texts)).toList();
  }

  private static List<AuditedItem> ofFile(Whereabouts where, List<AuditedItem> unit) {
    String hash = where.file().file().pathHash();
    List<AuditedItem> holders =
        unit.stream().filter(audited -> !as(audited.item(), hash).isEmpty()).toList();
    boolean alone = where.unit().role() != null && !isContainer(where);
    return holders.isEmpty() && alone ? unit.stream().limit(1).toList() : holders;
  }

  private static boolean isContainer(Whereabouts where) {
    return FolderRole.CONTAINER.word().equals(where.unit().role());
  }

  /** The item that the folder is, else the one in whose folder it lies. */
  private static List<AuditedItem> ofFolder(Whereabouts where, List<AuditedItem> unit) {
    if (!where.isKnown() || isContainer(where)) {
      return List.of();
    }
    for (String at = where.below(); !at.isEmpty(); at = SlashedPath.parent(at)) {
      String folder = at;
      Optional<AuditedItem> own =
          unit.stream().filter(audited -> audited.item().path().equals(folder)).findFirst();
      if (own.isPresent()) {
        return List.of(own.get());
      }
    }
    return unit.stream().limit(1).toList();
  }

  /** What a file is to an item. */
  private static List<String> as(Item item, String hash) {
    List<String> as = new ArrayList<>();
    item.videos().stream()
        .filter(video -> video.pathHash().equals(hash))
        .forEach(
            video ->
                as.add(
                    video.role() == VideoRole.MAIN
                        ? "main video" + (video.label() == null ? "" : ", version " + video.label())
                        : video.role().word()
                            + (video.label() == null ? "" : ", " + video.label())));
    item.assets().stream()
        .filter(asset -> asset.pathHash().equals(hash))
        .forEach(asset -> as.add(as(asset)));
    return as;
  }

  private static String as(Asset asset) {
    if (asset.kind() != AssetKind.UNUSED) {
      return asset.kind().word().replace('_', ' ');
    }
    return asset.meantAs() == null
        ? "unused image"
        : "unused image, meant as " + asset.meantAs().word().replace('_', ' ');
  }

  private Explanation.Owner owner(
      Whereabouts where, AuditedItem audited, Map<String, AuditedItem> byId, Texts texts) {
    Item item = audited.item();
    Item series = series(item, byId);
    String hash = where.file() == null ? "" : where.file().file().pathHash();
    Optional<Asset> asset =
        item.assets().stream().filter(each -> each.pathHash().equals(hash)).findFirst();
    return new Explanation.Owner(
        audited,
        Origin.of(item, series, texts.of(item)),
        as(item, hash),
        asset.map(file -> uses.of(item, series, file)).orElse(List.of()),
        shown(item),
        verdicts(audited));
  }

  private static Item series(Item item, Map<String, AuditedItem> byId) {
    if (item.kind() == ItemKind.MOVIE || item.kind() == ItemKind.SERIES) {
      return null;
    }
    Item parent = byId.get(item.parentId()).item();
    return parent.kind() == ItemKind.SERIES ? parent : byId.get(parent.parentId()).item();
  }

  private static Map<AssetKind, Map<String, Asset>> shown(Item item) {
    Map<AssetKind, Map<String, Asset>> shown = new EnumMap<>(AssetKind.class);
    item.assets()
        .forEach(
            asset ->
                asset
                    .shownBy()
                    .forEach(
                        server ->
                            shown
                                .computeIfAbsent(asset.kind(), kind -> new TreeMap<>())
                                .put(server, asset)));
    return shown;
  }

  private List<Explanation.Verdict> verdicts(AuditedItem audited) {
    return Rules.ofItems().stream()
        .map(
            rule ->
                new Explanation.Verdict(
                    rule.id(),
                    audited.issues().stream()
                        .filter(issue -> issue.rule().equals(rule.id()))
                        .toList(),
                    rules.grades().getOrDefault(rule.id(), Optional.of(rule.severity())).isEmpty()))
        .toList();
  }

  /** Which texts stand beside the items. */
  private final class Texts {
    private final boolean plexmatch;

    Texts(Whereabouts where, List<AuditedItem> unit) {
      plexmatch =
          !unit.isEmpty()
              && index.filesIn(List.of(where.unit().pathHash())).stream()
                  .anyMatch(stored -> stored.file().kind() == FileKind.PLEXMATCH);
    }

    Origin.Texts of(Item item) {
      boolean nfo = item.assets().stream().anyMatch(asset -> asset.kind() == AssetKind.NFO);
      return new Origin.Texts(plexmatch, nfo);
    }
  }
}
