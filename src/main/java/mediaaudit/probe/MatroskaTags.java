package mediaaudit.probe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mediaaudit.probe.Ebml.Element;

/**
 * Tags of a Matroska file (RFC 9559, 5.1.8):
 *
 * <pre>
 * Tags 0x1254C367
 *   Tag 0x7373
 *     Targets 0x63C0: TargetType 0x63CA, TagTrackUID 0x63C5, TagChapterUID 0x63C4,
 *                     TagAttachmentUID 0x63C6, TagEditionUID 0x63C9
 *     SimpleTag 0x67C8: TagName 0x45A3, TagLanguage 0x447A, TagDefault 0x4484, TagString 0x4487
 * </pre>
 *
 * Tags inside tags are left out.
 */
final class MatroskaTags {
  private static final int MOST = 2_000;

  /** FFmpeg's own names for two of them. */
  private static final Map<String, String> NAMES =
      Map.of("LEAD_PERFORMER", "performer", "PART_NUMBER", "track");

  private final Ebml ebml;
  private final List<Tag> tags = new ArrayList<>();
  private final Map<TargetKind, Set<Long>> described = new EnumMap<>(TargetKind.class);
  private Target target = Target.NONE;
  private String targetType = "";
  private String name = "";
  private String language = "";
  private String value = "";
  private boolean isDefault = true;

  MatroskaTags(Ebml ebml) {
    this.ebml = ebml;
  }

  /** What a tag is about. */
  enum TargetKind {
    FILE,
    TRACK,
    CHAPTER,
    ATTACHMENT
  }

  /** The one it is about, by its UID. */
  record Target(TargetKind kind, long uid) {
    static final Target NONE = new Target(TargetKind.FILE, 0);

    /** Whether both are the same, sooner than by the record's own {@code equals}. */
    private boolean is(Target other) {
      return kind == other.kind && uid == other.uid;
    }
  }

  private record Tag(Target target, String name, String value) {}

  /** Reads the element. */
  void read(Element element) throws IOException, Malformed {
    ebml.children(
        element,
        tag -> {
          if (tag.id() == 0x7373) {
            readTag(tag);
          }
        });
  }

  /**
   * Puts a target's tags; of the same name, whatever its case, the last one stays. A UID identifies
   * one target (5.1.4.1.2, 5.1.6.1.5): a second that bears it gets none.
   */
  void describe(Target wanted, ObjectNode owner) {
    if (!described.computeIfAbsent(wanted.kind, kind -> new HashSet<>()).add(wanted.uid)) {
      return;
    }
    for (Tag tag : tags) {
      if (tag.target.is(wanted)) {
        FormatFacts.tag(
            owner.withObject("/tags"), NAMES.getOrDefault(tag.name, tag.name), tag.value);
      }
    }
  }

  private void readTag(Element tag) throws IOException, Malformed {
    target = Target.NONE;
    targetType = "";
    // Targets may stand behind what they are the targets of.
    List<Element> simple = new ArrayList<>();
    ebml.children(
        tag,
        element -> {
          if (element.id() == 0x63C0) {
            ebml.children(element, this::targetSetting);
          } else if (element.id() == 0x67C8 && tags.size() + simple.size() < MOST) {
            simple.add(element);
          }
        });
    for (Element element : simple) {
      readSimple(element);
    }
  }

  private void targetSetting(Element element) throws IOException, Malformed {
    switch (element.id()) {
      case 0x63CA -> targetType = ebml.text(element);
      case 0x63C5 -> aim(TargetKind.TRACK, element);
      case 0x63C4 -> aim(TargetKind.CHAPTER, element);
      case 0x63C6 -> aim(TargetKind.ATTACHMENT, element);
      default -> {}
    }
  }

  /** A UID of 0 means all of that kind; ffprobe takes such tags for the file's. */
  private void aim(TargetKind kind, Element element) throws IOException, Malformed {
    long uid = ebml.unsigned(element, 0);
    if (uid != 0) {
      target = new Target(kind, uid);
    }
  }

  private void readSimple(Element simple) throws IOException, Malformed {
    name = "";
    language = "und";
    value = "";
    isDefault = true;
    ebml.children(
        simple,
        element -> {
          switch (element.id()) {
            case 0x45A3 -> name = ebml.text(element);
            case 0x447A -> language = ebml.text(element);
            case 0x4487 -> value = ebml.text(element);
            case 0x4484 -> isDefault = ebml.unsigned(element, 1) != 0;
            default -> {}
          }
        });
    if (!name.isEmpty()) {
      add();
    }
  }

  private void add() {
    boolean inLanguage = !language.isEmpty() && !language.equals("und");
    String prefix = target.kind == TargetKind.FILE && !targetType.isEmpty() ? targetType + "/" : "";
    if (isDefault || !inLanguage) {
      tags.add(new Tag(target, prefix + name, value));
    }
    if (inLanguage) {
      tags.add(new Tag(target, prefix + name + "-" + language, value));
    }
  }
}
