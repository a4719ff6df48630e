@{
    ModuleVersion        = '0.1.0'
    GUID                 = '558816f0-89e6-48df-8bef-2602ee53dc92'
    Author               = 'GitLabPS contributors'
    CompanyName          = 'GitLabPS contributors'
    Copyright            = 'Copyright (c) GitLabPS contributors. MIT licence.'
    Description          = 'GitLab for PowerShell: typed, streaming cmdlets for the REST API v4 of GitLab.com and of GitLab servers of your own.'

    CompatiblePSEditions = @('Desktop', 'Core')
    PowerShellVersion    = '5.1'
    DotNetFrameworkVersion = '4.7.2'

    # The build writes this list: the assemblies that have cmdlets.
    NestedModules        = @(
        'GitLabPS.Core.dll'
        'GitLabPS.Groups.dll'
        'GitLabPS.Planning.dll'
        'GitLabPS.Projects.dll'
    )
    FormatsToProcess     = @('GitLabPS.Tables.Format.ps1xml', 'GitLabPS.Format.ps1xml')
    TypesToProcess       = @('GitLabPS.Types.ps1xml')

    # The build writes these lists. They are explicit because PowerShell loads a module by a command's name only when
    # the manifest names the command.
    CmdletsToExport      = @(
        'Add-GLProjectForkRelation'
        'Add-GLProjectShare'
        'Add-GLProjectStar'
        'Connect-GLServer'
        'Copy-GLProject'
        'Disable-GLLabelSubscription'
        'Disconnect-GLServer'
        'Enable-GLLabelSubscription'
        'Find-GLCommand'
        'Get-GLGroup'
        'Get-GLLabel'
        'Get-GLNamespace'
        'Get-GLProject'
        'Get-GLProjectAuditEvent'
        'Get-GLProjectGroup'
        'Get-GLProjectHook'
        'Get-GLProjectHookEvent'
        'Get-GLProjectInvitedGroup'
        'Get-GLProjectLanguage'
        'Get-GLProjectPushRule'
        'Get-GLProjectShareLocation'
        'Get-GLProjectStarrer'
        'Get-GLProjectStatistic'
        'Get-GLProjectStorage'
        'Get-GLProjectTransferLocation'
        'Get-GLProjectUser'
        'Get-GLSession'
        'Get-GLUser'
        'Import-GLProjectMember'
        'Invoke-GLRestMethod'
        'Move-GLLabelToGroup'
        'Move-GLProject'
        'New-GLLabel'
        'New-GLProject'
        'New-GLProjectHook'
        'New-GLProjectPushRule'
        'Remove-GLLabel'
        'Remove-GLProject'
        'Remove-GLProjectAvatar'
        'Remove-GLProjectForkRelation'
        'Remove-GLProjectHook'
        'Remove-GLProjectHookHeader'
        'Remove-GLProjectHookVariable'
        'Remove-GLProjectPushRule'
        'Remove-GLProjectShare'
        'Remove-GLProjectStar'
        'Restore-GLProject'
        'Save-GLProjectAvatar'
        'Save-GLProjectSnapshot'
        'Send-GLProjectHookEvent'
        'Set-GLLabel'
        'Set-GLProject'
        'Set-GLProjectAvatar'
        'Set-GLProjectHook'
        'Set-GLProjectHookHeader'
        'Set-GLProjectHookVariable'
        'Set-GLProjectPushRule'
        'Set-GLSession'
        'Start-GLProjectHousekeeping'
        'Start-GLProjectSastScan'
        'Test-GLConnection'
        'Test-GLNamespace'
        'Test-GLProjectHook'
        'Test-GLProjectPagesAccess'
        'Update-GLProjectRepositorySize'
    )
    AliasesToExport      = @(
        'Connect-GitLab'
    )
    FunctionsToExport    = @()
    VariablesToExport    = @()

    # The build writes this list: all that the package holds.
    FileList             = @(
        'GitLabPS.Client.dll'
        'GitLabPS.Code.dll'
        'GitLabPS.Core.dll'
        'GitLabPS.Engine.dll'
        'GitLabPS.Format.ps1xml'
        'GitLabPS.Groups.dll'
        'GitLabPS.Pipelines.dll'
        'GitLabPS.Planning.dll'
        'GitLabPS.Projects.dll'
        'GitLabPS.Tables.Format.ps1xml'
        'GitLabPS.Types.ps1xml'
        'GitLabPS.psd1'
        'LICENSE'
        'desktop/Newtonsoft.Json.dll'
        'en-US/GitLabPS.Core.dll-Help.xml'
        'en-US/GitLabPS.Groups.dll-Help.xml'
        'en-US/GitLabPS.Planning.dll-Help.xml'
        'en-US/GitLabPS.Projects.dll-Help.xml'
        'en-US/about_GitLabPS.help.txt'
        'en-US/about_GitLabPS_Connecting.help.txt'
        'en-US/about_GitLabPS_Errors.help.txt'
        'en-US/about_GitLabPS_Paging.help.txt'
        'en-US/about_GitLabPS_Pipelines.help.txt'
        'en-US/about_GitLabPS_Runbooks.help.txt'
        'en-US/about_GitLabPS_Secrets.help.txt'
    )

    PrivateData          = @{
        PSData = @{
            Tags         = @('GitLab', 'DevOps', 'REST', 'API', 'Git', 'CI', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://opensource.org/license/mit'
            ProjectUri   = 'https://gitlab.com/gitlabps/gitlabps'
            ReleaseNotes = 'See CHANGELOG.md: sessions, any request with Invoke-GLRestMethod, and the whole Projects API.'
        }
    }
}
