package mediaaudit.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.ExternalSubtitle;
import mediaaudit.model.Item;

/** A record an image, subtitle, theme or NFO; the size in bytes. */
final class AssetRecords extends FileRecords {
  private static final List<String> REST =
      List.of(
          "asset",
          "meant_as",
          "servers",
          "shown_by",
          "size",
          "language",
          "default",
          "forced",
          "hearing_impaired",
          "subtitle_title",
          "path");

  @Override
  public List<Object> header() {
    return Cells.join(PLACE, REST);
  }

  @Override
  void each(Item item, List<Object> place, Consumer<List<Object>> records) {
    item.assets().forEach(asset -> records.accept(Cells.join(place, cells(item, asset))));
  }

  private static List<Object> cells(Item item, Asset asset) {
    return Cells.join(
        Cells.of(
            asset.kind().word(),
            Optional.ofNullable(asset.meantAs()).map(AssetKind::word).orElse(null),
            String.join(",", asset.servers()),
            String.join(",", asset.shownBy()),
            asset.sizeBytes()),
        subtitle(asset.subtitle()),
        Cells.of(Item.absolute(item.root(), asset.path())));
  }

  private static List<Object> subtitle(ExternalSubtitle subtitle) {
    return subtitle == null
        ? Cells.of(null, null, null, null, null)
        : Cells.of(
            subtitle.language(),
            subtitle.isDefault(),
            subtitle.forced(),
            subtitle.sdh(),
            subtitle.title());
  }
}
