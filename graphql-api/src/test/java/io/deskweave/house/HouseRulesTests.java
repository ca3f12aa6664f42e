package io.deskweave.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The limits on the tail, and the words that are not used. */
class HouseRulesTests {

    private static final int FILE_LINES = 300;
    private static final int TEST_LINES = 400;
    private static final int LINE = 120;
    /** Documents of one line are easier to read than cut ones. */
    private static final int TEST_LINE = 150;

    private static final int TYPES = 20;
    private static final int DOOR = 10;
    private static final Pattern PRINTS = Pattern.compile("\\bSystem\\.(out|err)\\b");
    private static final Pattern SKIPS = Pattern.compile("@(Disabled|Ignore)\\b|\\bassum(e|ing)[A-Z]\\w*\\(");

    @Test
    void keepsMethodsShortAndFlat() {
        assertThat(House.here().main().stream().flatMap(source -> Shapes.of(source).stream()))
                .isEmpty();
    }

    @Test
    void keepsFilesShort() {
        assertThat(everywhere()
                        .filter(source -> source.lines().size() > (source.isMain() ? FILE_LINES : TEST_LINES))
                        .map(source -> "%s has %d lines"
                                .formatted(source.place(), source.lines().size())))
                .isEmpty();
    }

    @Test
    void keepsLinesShort() {
        assertThat(everywhere().flatMap(source -> longLines(source).stream())).isEmpty();
    }

    private static List<String> longLines(Source source) {
        var lines = source.lines();
        return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).length() > (source.isMain() ? LINE : TEST_LINE)
                        && !lines.get(i).startsWith("import "))
                .map(i -> "%s:%d has %d columns"
                        .formatted(source.place(), i + 1, lines.get(i).length()))
                .toList();
    }

    @Test
    void keepsPackagesSmall() {
        var sizes = House.here().main().stream()
                .filter(source -> !source.isPackageInfo())
                .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes.entrySet().stream().filter(size -> size.getValue() > TYPES))
                .isEmpty();
    }

    @Test
    void keepsDoorsNarrow() {
        var doors = House.here().main().stream()
                .filter(source -> source.isPackageInfo() && source.text().contains("@NamedInterface("))
                .map(Source::packageName)
                .toList();

        assertThat(doors).isNotEmpty();
        assertThat(House.here().main().stream()
                        .filter(source -> doors.contains(source.packageName()))
                        .flatMap(HouseRulesTests::wideDoors))
                .isEmpty();
    }

    private static Stream<String> wideDoors(Source source) {
        return source.tree().getTypeDecls().stream()
                .filter(type -> type.getKind() == Tree.Kind.INTERFACE)
                .map(ClassTree.class::cast)
                .filter(door -> door.getMembers().stream()
                                .filter(MethodTree.class::isInstance)
                                .count()
                        > DOOR)
                .map(door -> source.at(door) + " has more than %d methods".formatted(DOOR));
    }

    @Test
    void callsTypesByNamesThatSaySomething() {
        assertThat(everywhere().flatMap(source -> Names.of(source).stream())).isEmpty();
    }

    @Test
    void saysOfEveryPublicTypeWhatItIs() {
        assertThat(House.here().main().stream().flatMap(HouseRulesTests::undocumented))
                .isEmpty();
    }

    private static Stream<String> undocumented(Source source) {
        return source.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> type.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .filter(type -> !before(source, type).endsWith("*/"))
                .map(source::at);
    }

    private static String before(Source source, Tree node) {
        var start = (int) source.positions().getStartPosition(source.tree(), node);
        return source.text().substring(0, start).stripTrailing();
    }

    @Test
    void givesEveryProblemACodeOfItsOwn() {
        var places = House.here().main().stream()
                .flatMap(source -> Codes.of(source).stream())
                .collect(Collectors.groupingBy(
                        Codes.Given::code, TreeMap::new, Collectors.mapping(Codes.Given::place, Collectors.toList())));

        assertThat(places).hasSizeGreaterThan(20).containsKey("access.token.missing");
        assertThat(places.entrySet().stream().filter(code -> code.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void printsNothing() {
        assertThat(House.here().main().stream()
                        .filter(source -> !source.room().equals("demo"))
                        .filter(source -> PRINTS.matcher(source.text()).find())
                        .map(Source::place))
                .isEmpty();
    }

    @Test
    void skipsNoTest() {
        assertThat(House.here().sources().stream()
                        .filter(source ->
                                !source.isMain() && !source.packageName().equals("io.deskweave.house"))
                        .filter(source -> SKIPS.matcher(source.text()).find())
                        .map(Source::place))
                .isEmpty();
    }

    @Test
    void namesTestClassesSoThatTheyRun() {
        assertThat(House.here().sources().stream()
                        .filter(source -> !source.isMain())
                        .filter(source -> source.imports().contains("org.junit.jupiter.api.Test")
                                || source.imports().contains("org.junit.jupiter.params.ParameterizedTest"))
                        .filter(source -> !source.fileName().endsWith("Tests.java"))
                        .map(Source::place))
                .isEmpty();
    }

    @Test
    void mocksNothing() {
        assertThat(everywhere()
                        .filter(source -> source.imports().stream().anyMatch(i -> i.contains("mockito")))
                        .map(Source::place))
                .isEmpty();
    }

    private static Stream<Source> everywhere() {
        return House.here().sources().stream();
    }
}
