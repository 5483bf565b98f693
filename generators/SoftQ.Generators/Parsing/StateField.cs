using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SoftQ.Generators.Parsing;

/// <summary>A place where an object keeps a value.</summary>
/// <param name="Member">The field, or the property or event that the compiler keeps it behind.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Stays">Whether it is never assigned after the object was made.</param>
internal sealed record StateField(ISymbol Member, ITypeSymbol Type, bool Stays)
{
    /// <summary>The instance fields that a type declares. Of a class in another assembly only those that its heirs can see.</summary>
    public static IEnumerable<StateField> Of(INamedTypeSymbol level)
    {
        foreach (var member in level.MembersInOrder().Where(static member => !member.IsStatic))
        {
            if (member is IFieldSymbol field)
                yield return new StateField(field.AssociatedSymbol ?? field, field.Type, field.IsReadOnly || NeverSet(field.AssociatedSymbol));
            else if (member is IPropertySymbol { DeclaringSyntaxReferences.IsEmpty: true, GetMethod: { } getter } property && getter.Has(KnownNames.CompilerGenerated))
                yield return new StateField(property, property.Type, NeverSet(property));
        }
    }

    /// <summary>The name of the primary constructor's parameter that lives on in the field, which has no name in the language; null for others.</summary>
    public string? PrimaryParameter => Member is IFieldSymbol { CanBeReferencedByName: false } ? Member.Name.Split('<', '>').ElementAtOrDefault(1) ?? "" : null;

    /// <summary>Whether the accessors of its property, where it has one, do nothing but read and assign it.</summary>
    public bool IsPlain => Member is not IPropertySymbol { SetMethod.IsInitOnly: not true } property || property.DeclaringSyntaxReferences.All(static reference => reference.GetSyntax() switch
    {
        PropertyDeclarationSyntax declaration => declaration is { ExpressionBody: null, AccessorList.Accessors: var accessors }
            && accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }),
        _ => true,
    });

    private static bool NeverSet(ISymbol? member) => member is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };
}
