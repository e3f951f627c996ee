package mediaaudit.cli;

import java.util.List;
import java.util.Map;
import mediaaudit.model.Asset;
import mediaaudit.model.AssetKind;
import mediaaudit.model.AuditedItem;
import mediaaudit.model.FileKind;
import mediaaudit.model.Issue;
import mediaaudit.model.Item;
import mediaaudit.model.Probe;
import mediaaudit.name.ImageName;
import mediaaudit.name.NameQuery;
import mediaaudit.name.Origin;
import mediaaudit.name.ParsedName;
import mediaaudit.scan.Whereabouts;

/**
 * All that is known of a path.
 *
 * @param query its name as it was read
 * @param form by which form
 * @param image what an image's name says; null for all else
 * @param kind of the file; null for a folder
 * @param probe what a video contains; null where nobody looked, and for all else
 * @param items to which it belongs: an episode or season, then what is above it
 * @param held how many items a folder of several holds, by kind; empty for all else
 */
record Explanation(
    Whereabouts where,
    NameQuery query,
    ParsedName name,
    String form,
    ImageName image,
    FileKind kind,
    Probe probe,
    List<Owner> items,
    Map<String, Long> held,
    List<String> roots) {

  /**
   * An item to which the path belongs.
   *
   * @param as what the file is to the item: {@code main video}, {@code poster} ...; empty for a
   *     folder
   * @param uses what each server makes of it as artwork; empty for all but images and theme music
   * @param shown by kind of asset, the servers and what each shows
   * @param verdicts of the rules, in their order
   */
  record Owner(
      AuditedItem audited,
      List<Origin> facts,
      List<String> as,
      List<Use> uses,
      Map<AssetKind, Map<String, Asset>> shown,
      List<Verdict> verdicts) {
    Item item() {
      return audited.item();
    }
  }

  /**
   * What a server makes of a file.
   *
   * @param configured whether it is one of the user's
   * @param kind null when it does not take it
   * @param template the name by which it takes it; null when it does not
   * @param rank its place in the server's order; null when not known
   * @param why it does not take it; null when it does
   */
  record Use(
      String server,
      boolean configured,
      AssetKind kind,
      String template,
      Integer rank,
      String shows,
      String why) {}

  /**
   * What a rule says of an item.
   *
   * @param issues empty when it holds, or says nothing of such items
   * @param off whether the user turned it off
   */
  record Verdict(String rule, List<Issue> issues, boolean off) {}
}
