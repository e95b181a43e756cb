// How Web Chat looks: one accent, light and dark.
(function () {
  'use strict';

  function luminance(hex) {
    var parts = [1, 3, 5].map(function (at) {
      var part = parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  }

  // Whichever of black and white reads better on a colour.
  function inkOn(hex) {
    var light = luminance(hex);
    return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#0d1533';
  }

  function palette(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  window.chatTheme = {
    dark: function () {
      return matchMedia('(prefers-color-scheme: dark)').matches;
    },

    // The site's colour, when the address gives one.
    useAccent: function (hex) {
      if (hex) {
        document.documentElement.style.setProperty('--accent', hex);
        document.documentElement.style.setProperty('--on-accent', inkOn(hex));
      }
    },

    styleOptions: function (title) {
      var accent = palette('--accent');
      var surface = palette('--surface');
      var text = palette('--text');
      var quiet = palette('--quiet');
      var line = palette('--line');
      var bubble = palette('--page');
      return {
        accent: accent,
        avatarSize: 32,
        backgroundColor: surface,
        botAvatarBackgroundColor: accent,
        botAvatarInitials: Array.from(title)[0],
        bubbleBackground: bubble,
        bubbleBorderColor: bubble,
        bubbleBorderRadius: 16,
        bubbleBorderWidth: 0,
        bubbleFromUserBackground: accent,
        bubbleFromUserBorderColor: accent,
        bubbleFromUserBorderRadius: 16,
        bubbleFromUserBorderWidth: 0,
        bubbleFromUserTextColor: palette('--on-accent'),
        bubbleMaxWidth: 560,
        bubbleMinHeight: 42,
        bubbleTextColor: text,
        cardEmphasisBackgroundColor: surface,
        hideUploadButton: false,
        markdownRespectCRLF: true,
        monospaceFont: 'ui-monospace, Consolas, monospace',
        primaryFont: getComputedStyle(document.documentElement).fontFamily,
        rootHeight: '100%',
        rootWidth: '100%',
        scrollToEndButtonBehavior: 'unread',
        sendBoxBackground: surface,
        sendBoxBorderTop: '1px solid ' + line,
        sendBoxButtonColor: quiet,
        sendBoxButtonColorOnFocus: accent,
        sendBoxButtonColorOnHover: accent,
        sendBoxHeight: 56,
        sendBoxPlaceholderColor: quiet,
        sendBoxTextColor: text,
        subtle: quiet,
        suggestedActionBackgroundColor: surface,
        suggestedActionBorderColor: accent,
        suggestedActionBorderRadius: 20,
        suggestedActionBorderWidth: 1,
        suggestedActionHeight: 40,
        suggestedActionLayout: 'flow',
        suggestedActionTextColor: accent,
        suggestedActionBackgroundColorOnActive: bubble,
        suggestedActionBackgroundColorOnHover: bubble,
        suggestedActionTextColorOnHover: accent,
        suggestedActionBorderColorOnHover: accent,
        timestampColor: quiet,
        timestampFormat: 'relative',
        transcriptOverlayButtonBackground: accent,
        transcriptOverlayButtonColor: palette('--on-accent'),
        uploadMultiple: true,
        uploadThumbnailQuality: 0.7,
        userAvatarBackgroundColor: accent
      };
    },

    // Cards on the colours of their bubble.
    cardConfig: function () {
      var text = palette('--text');
      var quiet = palette('--quiet');
      var accent = palette('--accent');
      var dark = this.dark();
      function ink(normal) {
        return { default: normal, subtle: quiet };
      }
      var colours = {
        default: ink(text),
        dark: ink(text),
        light: ink(quiet),
        accent: { default: accent, subtle: accent },
        good: ink(dark ? '#7fd99a' : '#146c2e'),
        warning: ink(dark ? '#ffc46b' : '#8a5200'),
        attention: ink(dark ? '#ff9b9b' : '#b3261e')
      };
      return {
        supportsInteractivity: true,
        fontFamily: getComputedStyle(document.documentElement).fontFamily,
        fontSizes: { small: 13, default: 15, medium: 17, large: 20, extraLarge: 24 },
        spacing: { small: 6, default: 10, medium: 16, large: 22, extraLarge: 30, padding: 16 },
        separator: { lineThickness: 1, lineColor: palette('--line') },
        containerStyles: {
          default: { backgroundColor: '#00000000', foregroundColors: colours },
          emphasis: { backgroundColor: palette('--surface'), foregroundColors: colours },
          accent: { backgroundColor: palette('--surface'), foregroundColors: colours },
          good: { backgroundColor: palette('--surface'), foregroundColors: colours },
          warning: { backgroundColor: palette('--surface'), foregroundColors: colours },
          attention: { backgroundColor: palette('--surface'), foregroundColors: colours }
        },
        actions: { maxActions: 20, buttonSpacing: 8, actionsOrientation: 'vertical', actionAlignment: 'stretch', showCard: { actionMode: 'inline', inlineTopMargin: 8 } },
        imageSizes: { small: 40, medium: 80, large: 160 },
        factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 12 }
      };
    }
  };
})();
