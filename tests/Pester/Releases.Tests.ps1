BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
    $docs = 'platform/docs'
    $tag = 'v1.0+build'
}

AfterAll { Stop-Simulator }

Describe 'Releases' {
    BeforeEach {
        Reset-Simulator
        $null = New-GLRelease $docs $tag -Ref main -Name 'Version 1' -Description 'All new.' -Asset @{ name = 'Linux'; url = 'https://example.com/1.tar.gz'; link_type = 'package' }
        Clear-SimulatorRequest
    }

    It '<pipeline>' -ForEach @(
        @{ Pipeline = { Get-GLRelease platform/docs | Set-GLRelease -Name 'One' }; Requests = 'GET */releases', 'PUT */releases/v1.0%2Bbuild' }
        @{ Pipeline = { Get-GLRelease platform/docs 'v1.0+build' | New-GLReleaseEvidence }; Requests = 'GET */releases/v1.0%2Bbuild', 'POST */releases/v1.0%2Bbuild/evidence' }
        @{ Pipeline = { Get-GLRelease platform/docs | Get-GLReleaseLink | Set-GLReleaseLink -Name 'Linux, 64 bit' }; Requests = 'GET */releases', 'GET */releases/v1.0%2Bbuild/assets/links', 'PUT */releases/v1.0%2Bbuild/assets/links/*' }
        @{ Pipeline = { Get-GLRelease platform/docs | New-GLReleaseLink -Name Runbook -Url https://example.com/run -LinkType runbook | Remove-GLReleaseLink }; Requests = 'GET */releases', 'POST */v1.0%2Bbuild/assets/links', 'DELETE */v1.0%2Bbuild/assets/links/*' }
        @{ Pipeline = { Get-GLTag platform/docs v1.0 | New-GLRelease -Description 'From a tag' }; Requests = 'GET */repository/tags/v1.0', 'POST */releases' }
        @{ Pipeline = { Get-GLProject platform/docs | New-GLRelease -Tag v1.1 -Ref main }; Requests = 'GET /projects/*', 'POST */releases' }
        @{ Pipeline = { Get-GLRelease -Group platform | Remove-GLRelease }; Requests = 'GET /groups/platform/releases', 'DELETE /projects/platform%2Fdocs/releases/v1.0%2Bbuild' }
    ) {
        $null = & $pipeline -ErrorVariable failures
        $failures | Should -BeNullOrEmpty
        $lines = @(Get-RequestLine)
        $lines | Should -HaveCount $requests.Count
        for ($i = 0; $i -lt $lines.Count; $i++) { $lines[$i] | Should -BeLike $requests[$i] }
    }

    It 'makes the tag, and knows its links' {
        (Get-GLTag $docs $tag).Name | Should -Be $tag
        $release = Get-GLRelease $docs $tag
        $release.Assets.Links.Name, $release.Links.Self.AbsolutePath | Should -Be Linux, '/platform/docs/-/releases/v1.0%2Bbuild'
        $link = Get-GLReleaseLink $docs $tag
        $link.ReleaseTagName, $link.LinkType | Should -Be $tag, package
    }

    It 'keeps the kind and the address of a link that a change says nothing of' {
        $link = Get-GLReleaseLink $docs $tag
        Set-GLReleaseLink $docs $tag -ReleaseLink $link.Id -Name 'Linux, 64 bit'
        $link | Set-GLReleaseLink -LinkType image
        $changed = Get-GLReleaseLink $docs $tag
        $changed.Name, $changed.LinkType, $changed.Url | Should -Be 'Linux, 64 bit', image, 'https://example.com/1.tar.gz'
        $link | Set-GLReleaseLink -Name Linux
        (Get-GLReleaseLink $docs $tag).LinkType | Should -Be package
    }

    It 'sends the links as GitLab wants them' {
        $null = New-GLRelease $docs v2 -Ref main -Asset @{ name = 'a'; url = 'https://example.com/a' }, @{ name = 'b'; url = 'https://example.com/b' }
        $body = (Get-SimulatorRequest)[-1].body | ConvertFrom-Json
        $body.assets.links.name | Should -Be a, b
    }

    It 'the latest one is found without its tag, with what was asked for' {
        $null = New-GLRelease $docs v0.9 -Ref main -ReleasedAt 2020-01-01
        Clear-SimulatorRequest
        $latest = Get-GLProject $docs | Get-GLRelease -Latest -IncludeHtml
        $latest.TagName, "$($latest.Project)" | Should -Be $tag, $docs
        @(Get-SimulatorRequest)[-2, -1] | ForEach-Object { "$($_.path)?$($_.query)" } | Should -BeLike '/api/v4/projects/*/releases/*?include_html_description=true'
    }

    It 'an asset with a path of its own is downloaded <case>' -ForEach @(
        @{ Case = 'from its release'; Save = { Get-GLRelease $docs $tag | Save-GLReleaseAsset -DirectAssetPath bin/linux -OutFile $folder -PassThru } }
        @{ Case = 'from the latest release'; Save = { Save-GLReleaseAsset $docs $folder -Latest -DirectAssetPath /bin/linux -PassThru } }
    ) {
        $folder = $TestDrive
        $readme = "$((Get-GLSession).Server)".TrimEnd('/') + '/api/v4/projects/platform%2Fdocs/repository/files/README.md/raw'
        $null = New-GLReleaseLink $docs $tag -Name Linux64 -Url $readme -DirectAssetPath /bin/linux
        $file = & $save
        Get-Content $file -Raw | Should -Be (Get-GLRepositoryFileContent $docs README.md)
        Remove-Item $file
    }

    It 'one that is not there leaves the others alone' {
        'none', $tag | Set-GLRelease -Project $docs -Description 'New' -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        (Get-GLRelease $docs $tag).Description | Should -Be New
    }

    It 'clears the description and the milestones' {
        Set-GLRelease $docs $tag -Description $null -MilestoneTitle @()
        (Get-SimulatorRequest)[-1].body | Should -Be '{"description":null,"milestones":[]}'
    }
}
