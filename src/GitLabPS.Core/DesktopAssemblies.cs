using System;
using System.IO;
using System.Management.Automation;
using System.Reflection;
using System.Runtime.InteropServices;

namespace GitLabPS.Core;

/// <summary>
/// Gives Windows PowerShell, which has no Newtonsoft.Json of its own, the module's copy. Only this module's assemblies
/// get it, so that another module's version is never replaced, and only as long as the module is imported.
/// </summary>
public sealed class DesktopAssemblies : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    private static readonly string ModuleFolder = Path.GetDirectoryName(typeof(DesktopAssemblies).Assembly.Location)!;

    /// <summary>Begins to answer, on Windows PowerShell only.</summary>
    public void OnImport()
    {
        // Once for each import: a runspace that removes the module leaves it to the others.
        if (RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)) AppDomain.CurrentDomain.AssemblyResolve += Resolve;
    }

    /// <summary>Answers no more.</summary>
    /// <param name="psModuleInfo">The module that is removed.</param>
    public void OnRemove(PSModuleInfo psModuleInfo) => AppDomain.CurrentDomain.AssemblyResolve -= Resolve;

    private static Assembly? Resolve(object sender, ResolveEventArgs request)
    {
        if (request.RequestingAssembly is not { IsDynamic: false } asking || Path.GetDirectoryName(asking.Location) != ModuleFolder) return null;
        string file = Path.Combine(ModuleFolder, "desktop", new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(file) ? Assembly.LoadFrom(file) : null;
    }
}
