BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
    function Get-RequestLine { Get-SimulatorRequest | ForEach-Object { "$($_.method) $($_.path -replace '^/api/v4')" } }
}

AfterAll { Stop-Simulator }

Describe 'Custom attributes' {
    BeforeEach { Reset-Simulator }

    It 'of <kind> are set, read and removed, whatever the key' -ForEach @(
        @{ Kind = 'a project'; Get = { Get-GLProject platform/docs }; Path = 'projects/\d+' }
        @{ Kind = 'a group'; Get = { Get-GLGroup a/b.c }; Path = 'groups/31' }
        @{ Kind = 'a user'; Get = { Get-GLUser jane.d-oe }; Path = 'users/3' }
    ) {
        $attribute = & $get | Set-GLCustomAttribute -Attribute 'a/b c' -AttributeValue 'x y' -PassThru
        "$attribute" | Should -Be 'a/b c=x y'
        (& $get | Get-GLCustomAttribute).Value | Should -Be 'x y'
        (& $get | Get-GLCustomAttribute -Key 'a/b c').Value | Should -Be 'x y'
        Clear-SimulatorRequest
        & $get | Get-GLCustomAttribute | Remove-GLCustomAttribute
        (Get-RequestLine)[-1] | Should -Match "^DELETE /$path/custom_attributes/a%2Fb%20c`$"
        & $get | Get-GLCustomAttribute | Should -BeNullOrEmpty
    }

    It 'of a user named by -User' {
        Set-GLCustomAttribute -User jane.d-oe -Attribute department -Value Sales
        (Get-GLCustomAttribute -User jane.d-oe department).UserId | Should -Be 3
        Remove-GLCustomAttribute -User jane.d-oe -Attribute department
        Get-GLCustomAttribute -User jane.d-oe | Should -BeNullOrEmpty
    }

    It 'one project without the attribute is one error' {
        Set-GLCustomAttribute platform/docs cost-center -AttributeValue 1
        Set-GLCustomAttribute platform/legacy cost-center -AttributeValue 2
        $values = 'platform/docs', 'platform/infrastructure', 'platform/legacy' | Get-GLCustomAttribute -Attribute cost-center -ErrorVariable failures -ErrorAction SilentlyContinue
        $values.Value | Should -Be '1', '2'
        $failures | Should -HaveCount 1
    }
}

Describe 'Topics' {
    BeforeEach { Reset-Simulator }

    It 'are made, changed and removed, by name' {
        $topic = New-GLTopic 'c#/f# 1' -Title 'C# and F#'
        $topic.Title | Should -Be 'C# and F#'
        Set-GLTopic 'c#/f# 1' -Title Both
        (Get-GLTopic 'c#/f# 1').Title | Should -Be 'Both'
        (Get-RequestLine)[-1] | Should -Be "GET /topics/$($topic.Id)"
        Get-GLTopic -Search 'c#' | Remove-GLTopic
        Get-GLTopic -Search 'c#' | Should -BeNullOrEmpty
    }

    It 'are merged, and no other is taken for the one meant' {
        $null = New-GLTopic dotnet-core -Title '.NET Core'
        (Get-GLTopic dotnet).Name | Should -Be 'dotnet'
        (Merge-GLTopic dotnet dotnet-core -PassThru).TotalProjectsCount | Should -Be 2
        Remove-GLTopic dotnet -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -BeLike "*there is no 'dotnet'*"
        (Get-GLTopic dotnet-core).Name | Should -Be 'dotnet-core'
    }

    It 'have pictures' {
        $picture = Join-Path $TestDrive 'topic.png'
        [IO.File]::WriteAllBytes($picture, [byte[]](1..50))
        (New-GLTopic pictured Pictured -Avatar $picture).AvatarUrl | Should -BeLike '*/topic.png'
        (Set-GLTopic pictured -Avatar '' -PassThru).AvatarUrl | Should -BeNullOrEmpty
    }
}

Describe 'Notifications' {
    BeforeEach { Reset-Simulator }

    It 'are set in general, for a project and for a group' {
        (Set-GLNotificationSetting -Global -Level watch -PassThru).NotificationEmail | Should -Be 'root@example.com'
        (Get-GLNotificationSetting -Global).Level | Should -Be 'watch'
        Set-GLNotificationSetting platform/docs -Level mention
        (Get-GLNotificationSetting platform/docs).Level | Should -Be 'mention'
        $custom = Get-GLGroup a/b.c | Set-GLNotificationSetting -Level custom -FailedPipeline $true -NewNote $false -PassThru
        $custom.Events['failed_pipeline'] | Should -BeTrue
        $custom.Events['new_note'] | Should -BeFalse
        $custom.GroupId | Should -Be 31
    }

    It 'are one''s own for each project in the pipeline' {
        'platform/docs', 'platform/legacy' | Set-GLNotificationSetting -Level watch
        ('platform/docs', 'platform/legacy' | Get-GLNotificationSetting).Level | Should -Be 'watch', 'watch'
        (Get-GLProject -Group platform/backend | Get-GLNotificationSetting).Level | Select-Object -Unique | Should -Be 'global'
    }
}

Describe 'Pictures of e-mail addresses' {
    It 'have an address' {
        $avatar = 'jane.d-oe+x@example.com' | Get-GLAvatar -Size 32
        "$($avatar.AvatarUrl)" | Should -BeLike 'https://gravatar.example.com/*s=64'
        $avatar.Email | Should -Be 'jane.d-oe+x@example.com'
    }
}
