package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mediaaudit.model.PathHash;
import mediaaudit.name.ArtworkPatterns;
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
    return servers(names).map(Profiles::load).toList();
  }

  /** The patterns of the profiles of these names; they are parsed once they are needed. */
  static ArtworkPatterns patterns(List<String> names) {
    String texts = servers(names).map(Profiles::text).collect(Collectors.joining());
    return ArtworkPatterns.of(PathHash.of(texts), () -> load(names));
  }

  private static Stream<String> servers(List<String> names) {
    List<String> wanted = names.stream().map(Profiles::require).toList();
    return SERVERS.stream().filter(server -> wanted.contains(ALL) || wanted.contains(server));
  }

  private static ArtworkProfile load(String server) {
    try {
      ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
      return ArtworkProfile.of(server, yaml.readValue(text(server), LAYOUT));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("cannot read the profile " + server, e);
    }
  }

  private static String text(String server) {
    String resource = "/config/profiles/" + server + ".yaml";
    try (InputStream in = Profiles.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
