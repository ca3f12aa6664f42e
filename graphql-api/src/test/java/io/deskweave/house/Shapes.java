package io.deskweave.house;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds methods that are too long, ask for too much or nest too deep. */
final class Shapes extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final int DEPENDENCIES = 7;
    private static final int NESTING = 3;

    private final Source source;
    private final List<String> findings = new ArrayList<>();
    private int depth;
    private boolean inRecord;

    private Shapes(Source source) {
        this.source = source;
    }

    static List<String> of(Source source) {
        var shapes = new Shapes(source);
        shapes.scan(source.tree(), null);
        return shapes.findings;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        // A record's constructor takes what the record holds.
        var constructor = method.getName().contentEquals("<init>");
        var most = constructor ? DEPENDENCIES : PARAMETERS;
        if (!(constructor && inRecord) && method.getParameters().size() > most) {
            add(
                    method,
                    "has %d parameters, %d are enough"
                            .formatted(method.getParameters().size(), most));
        }
        var lines = lines(method.getBody());
        if (lines > METHOD_LINES) {
            add(method, "has %d lines, %d are enough".formatted(lines, METHOD_LINES));
        }
        var outer = depth;
        depth = 0;
        super.visitMethod(method, null);
        depth = outer;
        return null;
    }

    private long lines(@Nullable BlockTree body) {
        return body == null ? 0 : source.lastLine(body) - source.line(body) + 1;
    }

    /** An else-if is no deeper than its if. */
    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        scan(tree.getCondition(), null);
        within(tree, tree.getThenStatement());
        StatementTree otherwise = tree.getElseStatement();
        if (otherwise instanceof IfTree) {
            scan(otherwise, null);
        } else if (otherwise != null) {
            within(tree, otherwise);
        }
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
        within(tree, tree.getStatement());
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
        within(tree, tree.getStatement());
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        within(tree, tree.getStatement());
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
        within(tree, tree.getStatement());
        return null;
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
        within(tree, tree.getBlock());
        tree.getCatches().forEach(caught -> within(tree, caught.getBlock()));
        return null;
    }

    /** What a lambda does is done elsewhere, so its own nesting counts. */
    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
        return apart(() -> super.visitLambdaExpression(tree, null));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        var outer = inRecord;
        inRecord = tree.getKind() == Tree.Kind.RECORD;
        apart(() -> super.visitClass(tree, null));
        inRecord = outer;
        return null;
    }

    private @Nullable Void apart(Runnable scan) {
        var outer = depth;
        depth = 0;
        scan.run();
        depth = outer;
        return null;
    }

    private void within(StatementTree holder, StatementTree inner) {
        depth++;
        if (depth == NESTING + 1) {
            findings.add("%s nests %d deep, %d is enough".formatted(source.at(holder), depth, NESTING));
        }
        scan(inner, null);
        depth--;
    }

    private void add(MethodTree method, String finding) {
        findings.add("%s %s %s".formatted(source.at(method), method.getName(), finding));
    }
}
