using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace SoftQ.Generators.CodeFixes;

/// <summary>A repair that replaces one piece of syntax in the file of the diagnostic.</summary>
/// <param name="ids">The diagnostics that it repairs.</param>
public abstract class AuthoringFix(params string[] ids) : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ids);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } place || Repair(place, diagnostic.Id) is not { } repair)
                continue;
            var repaired = context.Document.WithSyntaxRoot(root.ReplaceNode(repair.Old, repair.New));
            context.RegisterCodeFix(CodeAction.Create(repair.Title, _ => Task.FromResult(repaired), GetType().Name + diagnostic.Id), diagnostic);
        }
    }

    /// <summary>What to replace by what; null where this fix has nothing to offer.</summary>
    /// <param name="place">The syntax at the diagnostic's place.</param>
    /// <param name="id">The diagnostic's id.</param>
    private protected abstract Replacement? Repair(SyntaxNode place, string id);
}
