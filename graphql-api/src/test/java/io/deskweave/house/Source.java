package io.deskweave.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/**
 * One Java file and its syntax tree.
 *
 * @param place from the root of the repository, with slashes
 */
record Source(String place, String text, CompilationUnitTree tree, SourcePositions positions) {

    static List<Source> parse(Path root, List<Path> files) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            var positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<Source>();
            for (var tree : task.parse()) {
                var file = Path.of(tree.getSourceFile().toUri());
                var place = root.relativize(file).toString().replace('\\', '/');
                sources.add(new Source(place, Files.readString(file), tree, positions));
            }
            return List.copyOf(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String room() {
        return place.substring(0, place.indexOf('/'));
    }

    boolean isMain() {
        return place.contains("/src/main/");
    }

    boolean isPackageInfo() {
        return place.endsWith("/package-info.java");
    }

    String packageName() {
        return tree.getPackageName() == null ? "" : tree.getPackageName().toString();
    }

    String fileName() {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    List<String> imports() {
        return tree.getImports().stream()
                .map(i -> i.getQualifiedIdentifier().toString())
                .toList();
    }

    List<String> lines() {
        return text.lines().toList();
    }

    long line(Tree node) {
        return tree.getLineMap().getLineNumber(positions.getStartPosition(tree, node));
    }

    long lastLine(Tree node) {
        return tree.getLineMap().getLineNumber(positions.getEndPosition(tree, node));
    }

    /** Where a finding is, for people. */
    String at(Tree node) {
        return place + ":" + line(node);
    }
}
