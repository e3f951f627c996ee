package mediaaudit.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mediaaudit.name.ArtworkProfile;

/** The artwork profiles that come with the program, one a media server. */
final class Profiles {
  /** Stands for every profile. */
  static final String ALL = "all";

  static final List<String> SERVERS = List.of("plex", "jellyfin", "emby", "kodi");

  private static final TypeReference<Map<String, Map<String, List<String>>>> LAYOUT =
      new TypeReference<>() {};

  private Profiles() {}

  /**
   * Checks a name.
   *
   * @throws IllegalArgumentException when there is no such profile
   */
  static String require(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (!lower.equals(ALL) && !SERVERS.contains(lower)) {
      throw new IllegalArgumentException(
          "unknown profile '" + name + "'; known are " + String.join(", ", SERVERS) + " and all");
    }
    return lower;
  }

  /** The profiles of these names, in the order of {@link #SERVERS}. */
  static List<ArtworkProfile> load(List<String> names) {
    List<String> wanted = names.stream().map(Profiles::require).toList();
    return SERVERS.stream()
        .filter(server -> wanted.contains(ALL) || wanted.contains(server))
        .map(Profiles::load)
        .toList();
  }

  private static ArtworkProfile load(String server) {
    String resource = "/config/profiles/" + server + ".yaml";
    try (InputStream in = Profiles.class.getResourceAsStream(resource)) {
      return ArtworkProfile.of(server, new ObjectMapper(new YAMLFactory()).readValue(in, LAYOUT));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
