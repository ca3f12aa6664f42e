package io.deskweave.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds types whose name says nothing, and says what to call them by. */
final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Map<String, String> BANNED = Map.ofEntries(
            Map.entry("Manager", "the plural of what it keeps, such as Tickets"),
            Map.entry("Helper", "what it does, as a noun"),
            Map.entry("Util", "what it is about, such as Cursors"),
            Map.entry("Utils", "what it is about, such as Cursors"),
            Map.entry("Common", "the thing that is shared"),
            Map.entry("Base", "the role that it plays"),
            Map.entry("Data", "what the data are, such as Readings"),
            Map.entry("Info", "what it tells"),
            Map.entry("Processor", "the verb of the domain, as a noun"),
            Map.entry("Process", "the verb of the domain"),
            Map.entry("Processing", "the verb of the domain"),
            Map.entry("Handler", "what it does with it"),
            Map.entry("Handle", "what it does with it"),
            Map.entry("Impl", "what sets it apart from others that could stand behind the door"),
            Map.entry("Dto", "the thing itself, a record"),
            Map.entry("DTO", "the thing itself, a record"));

    private final Source source;
    private final List<String> findings = new ArrayList<>();

    private Names(Source source) {
        this.source = source;
    }

    static List<String> of(Source source) {
        var names = new Names(source);
        names.scan(source.tree(), null);
        return names.findings;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        for (var word : WORDS.splitAsStream(type.getSimpleName()).toList()) {
            var instead = BANNED.get(word);
            // Relay calls it so.
            if (instead != null && !type.getSimpleName().contentEquals("PageInfo")) {
                findings.add(
                        "%s %s: instead of %s say %s".formatted(source.at(type), type.getSimpleName(), word, instead));
            }
        }
        return super.visitClass(type, null);
    }
}
