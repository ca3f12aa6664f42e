package io.deskweave.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The codes of problems: what methods named {@code code} return, and the first words of an enum's constants. */
final class Codes extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /** A code and where it is given. */
    record Given(String code, String place) {}

    private final Source source;
    private final List<Given> codes = new ArrayList<>();

    private Codes(Source source) {
        this.source = source;
    }

    static List<Given> of(Source source) {
        var codes = new Codes(source);
        codes.scan(source.tree(), null);
        return codes.codes;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        if (!method.getName().contentEquals("code") || method.getBody() == null) {
            return super.visitMethod(method, null);
        }
        for (var statement : method.getBody().getStatements()) {
            if (statement instanceof ReturnTree returned && returned.getExpression() instanceof LiteralTree literal) {
                add(literal, method);
            }
        }
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        if (type.getKind() == Tree.Kind.ENUM) {
            for (var member : type.getMembers()) {
                if (member instanceof VariableTree constant && constant.getInitializer() instanceof NewClassTree made) {
                    made.getArguments().stream()
                            .filter(LiteralTree.class::isInstance)
                            .forEach(argument -> add((LiteralTree) argument, constant));
                }
            }
        }
        return super.visitClass(type, null);
    }

    private void add(LiteralTree literal, Tree place) {
        if (literal.getValue() instanceof String text && CODE.matcher(text).matches()) {
            codes.add(new Given(text, source.at(place)));
        }
    }
}
