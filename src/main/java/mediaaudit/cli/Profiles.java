package mediaaudit.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Where they are, among the classes; see {@link ProfilesAsJson}. */
  static final String FOLDER = "config/profiles";

  private Profiles() {}

  static String file(String server) {
    return server + ".json";
  }

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
    try (JsonParser json = new JsonFactory().createParser(text(server))) {
      json.nextToken();
      return ArtworkProfile.of(server, map(json, () -> map(json, () -> names(json))));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the profile " + server, e);
    }
  }

  /** Token by token: what maps any class takes Java longer to begin than this to end. */
  private static <T> Map<String, T> map(JsonParser json, Value<T> value) throws IOException {
    Map<String, T> map = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      map.put(key, value.read());
    }
    return map;
  }

  private static List<String> names(JsonParser json) throws IOException {
    List<String> names = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      names.add(json.getText());
    }
    return names;
  }

  /** What stands at the present token, up to its last. */
  private interface Value<T> {
    T read() throws IOException;
  }

  private static String text(String server) {
    String resource = "/" + FOLDER + "/" + file(server);
    try (InputStream in = Profiles.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
